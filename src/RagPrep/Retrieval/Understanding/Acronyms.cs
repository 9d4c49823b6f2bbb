using System.Text.RegularExpressions;
using RagPrep.Index.Words;

namespace RagPrep.Retrieval.Understanding;

/// <summary>Short forms and long ones: those that the documents explain, and for all others the shipped table <c>acronyms.txt</c>.</summary>
internal sealed partial class Acronyms
{
    private static readonly Acronym[] Shipped = [.. Resource.Rows("acronyms.txt").Select(row => new Acronym(row[0], row[1]))];

    private readonly ILookup<string, Acronym> byShort;
    private readonly PhraseTable byLong = new();
    private readonly EnglishWords english;

    /// <param name="learned">Those that the documents explain.</param>
    /// <param name="english">Plain English: a word of it in lower case is no acronym.</param>
    public Acronyms(IReadOnlyList<Acronym> learned, EnglishWords english)
    {
        this.english = english;
        var known = learned.Select(acronym => acronym.Short).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<Acronym> all = [.. learned, .. Shipped.Where(acronym => !known.Contains(acronym.Short))];
        byShort = all.ToLookup(acronym => acronym.Short, StringComparer.OrdinalIgnoreCase);
        foreach (var acronym in all)
        {
            // One word alone is no sign of what 'not a number' is short for.
            if (PhraseTerms.Of(acronym.Long).Count > 1)
                byLong.Add(acronym.Long, slack: 0, [acronym.Short]);
        }
    }

    /// <summary>What the short forms of a question stand for.</summary>
    public IReadOnlyList<string> LongForms(string question) =>
        [.. Word().Matches(question).Select(match => match.Value).SelectMany(Meanings).Distinct()];

    /// <summary>A question with the long form in the place of each short form that the documents do not have, where they have the long form's words.</summary>
    /// <param name="question">The question.</param>
    /// <param name="holds">Whether the documents have all words of a text.</param>
    /// <returns>The text, and what was written out in it.</returns>
    public (string Text, IReadOnlyList<Acronym> WrittenOut) WriteOut(string question, Func<string, bool> holds)
    {
        var written = new List<Acronym>();
        var text = Word().Replace(question, match =>
        {
            if (holds(match.Value) || Meanings(match.Value).FirstOrDefault(form => holds(form) && !question.Contains(form, StringComparison.OrdinalIgnoreCase)) is not { } form)
                return match.Value;
            written.Add(new Acronym(match.Value, form));
            return form;
        });
        return (text, written);
    }

    /// <summary>A question with the short form in the place of each long one of which the documents lack a word, where they have the short form.</summary>
    /// <param name="question">The question.</param>
    /// <param name="holds">Whether the documents have all words of a text.</param>
    public string Shorten(string question, Func<string, bool> holds)
    {
        foreach (var form in ShortForms(question).Where(holds))
        {
            foreach (var acronym in byShort[form].Where(acronym => !holds(acronym.Long)))
                question = Regex.Replace(question, $@"\b{string.Join(@"[\s-]+", acronym.Long.Split(' ', '-').Select(Regex.Escape))}(s?)\b", $"{form}$1", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
        return question;
    }

    private IEnumerable<string> Meanings(string word) => IsShort(word)
        ? byShort[word].Concat(word is [.., not 's', 's'] ? byShort[word[..^1]] : []).Select(acronym => acronym.Long)
        : [];

    /// <summary>The short forms of what a question writes out.</summary>
    public IReadOnlyList<string> ShortForms(string question) => byLong.Find(question);

    // 'MAP' is one, 'map' and 'Does' are not, 'auc' is.
    private bool IsShort(string word) => word.Count(char.IsUpper) > 1 || !english.All.Contains(word.ToLowerInvariant());

    [GeneratedRegex(@"[\p{L}\d]+(?:-[\p{L}\d]+)*")]
    private static partial Regex Word();
}
