using System.Runtime.InteropServices;
using RagPrep.Index.Lexical;

namespace RagPrep.Index.Words;

/// <summary>Collects the words of chunks. For one thread.</summary>
internal sealed class IndexWordsBuilder
{
    private const int ShortestWord = 2, LongestWord = 40;

    private readonly Dictionary<string, (int Chunks, int Last)> words = new(StringComparer.Ordinal);
    private readonly Dictionary<Acronym, int> acronyms = [];
    private int chunks;

    /// <summary>Adds a chunk.</summary>
    /// <param name="context">Title and headings above it.</param>
    /// <param name="text">Its own text.</param>
    public void Add(string context, string text)
    {
        chunks++;
        AddWords(context);
        AddWords(text);
        foreach (var acronym in AcronymFinder.Find(text))
            CollectionsMarshal.GetValueRefOrAddDefault(acronyms, acronym, out _)++;
    }

    public IndexWords Build()
    {
        var sorted = words.OrderBy(word => word.Key, StringComparer.Ordinal).ToList();
        var chosen = acronyms.GroupBy(pair => pair.Key.Short)
            .Select(forms => forms.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Long, StringComparer.Ordinal).First().Key)
            .OrderBy(acronym => acronym.Short, StringComparer.Ordinal);
        return new IndexWords([.. sorted.Select(word => word.Key)], [.. sorted.Select(word => word.Value.Chunks)], [.. chosen]);
    }

    private void AddWords(string text)
    {
        var tokens = new StandardTokenizer(text);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestWord];
        while (tokens.Next())
        {
            var token = text.AsSpan(tokens.Start, tokens.End - tokens.Start);
            if (token.Length is < ShortestWord or > LongestWord || !IsWord(token))
                continue;
            ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, lower[..EnglishWord.ToLower(token, lower)], out _);
            if (word.Last != chunks)
                word = (word.Chunks + 1, chunks);
        }
    }

    private static bool IsWord(ReadOnlySpan<char> token)
    {
        foreach (var character in token)
        {
            if (!char.IsLetter(character))
                return false;
        }
        return true;
    }
}
