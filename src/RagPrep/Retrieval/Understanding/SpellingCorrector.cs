using System.Numerics;
using RagPrep.Index.Lexical;
using RagPrep.Index.Words;

namespace RagPrep.Retrieval.Understanding;

/// <summary>
/// Corrects mistyped words by the index's own. A word that the index has, or that is plain English, is left alone; so is one where an
/// English word that the index lacks is as near as the index's own.
/// </summary>
internal sealed class SpellingCorrector
{
    // The longer a word, the fewer others are near it. Costs as of EditCost.
    private const int ShortLength = 4, MiddleLength = 7;
    private const double ShortLimit = .75, MiddleLimit = 1, LongLimit = 2;
    private const double ShortCertain = .7, MiddleCertain = .75, LongCertain = 1.35, LetterCertain = .11;
    private const double FrequencyWeight = .15, Margin = .3;
    private const int CertainFrequency = 2;

    private readonly IndexWords words;
    private readonly EnglishWords english;
    private readonly Candidate[][] byLength;

    /// <param name="words">The index's words.</param>
    /// <param name="english">Plain English.</param>
    public SpellingCorrector(IndexWords words, EnglishWords english)
    {
        (this.words, this.english) = (words, english);
        var candidates = words.Frequencies.Where(word => word.Key.Length >= ShortLength).Select(word => new Candidate(word.Key, word.Value, Letters(word.Key)))
            .Concat(english.All.Where(word => words.Frequency(word) == 0).Select(word => new Candidate(word, 0, Letters(word))))
            .ToLookup(candidate => candidate.Word.Length);
        byLength = [.. Enumerable.Range(0, candidates.Max(group => group.Key) + 1).Select(length => candidates[length].ToArray())];
    }

    /// <summary>Corrects a question.</summary>
    public Spelling Correct(string question)
    {
        var (certain, possible) = (question, question);
        foreach (var (start, typed, mayBeName) in CorrectableWords.Of(question).Reverse())
        {
            if (Best(typed.ToLowerInvariant()) is not var (meant, sure) || mayBeName && typed.Length <= MiddleLength)
                continue;
            var replacement = char.IsUpper(typed[0]) ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
            possible = Replace(possible, start, typed.Length, replacement);
            if (sure)
                certain = Replace(certain, start, typed.Length, replacement);
        }
        return new Spelling(certain, possible == certain ? null : possible);
    }

    /// <summary>The word that is meant by one that nobody knows, and whether that is certain; null where there is none.</summary>
    private (string Meant, bool Sure)? Best(string typed)
    {
        if (words.Frequency(typed) > 0 || english.All.Contains(typed))
            return null;
        var limit = typed.Length <= ShortLength ? ShortLimit : typed.Length <= MiddleLength ? MiddleLimit : LongLimit;
        var near = Near(typed, limit).OrderBy(item => item.Score).ThenBy(item => item.Word.Word, StringComparer.Ordinal).ToList();
        if (near.Count == 0 || near[0].Word.Frequency == 0)
            return null;
        var (best, cost, score) = near[0];
        // 'Overfiting' looks like English, 'fit' in parts, and yet the index doubles a letter.
        var frequent = best.Frequency >= (typed.Length <= MiddleLength ? CertainFrequency : 1);
        var doubled = cost <= EditCost.Doubled && typed.Length >= MiddleLength && frequent;
        if (!doubled && (english.Knows(typed, words.Frequency) || near.Any(item => EnglishWords.AreOneFamily(typed, item.Word.Word))))
            return null;
        var stem = Stem(best.Word);
        var rival = near.Skip(1).FirstOrDefault(item => Stem(item.Word.Word) != stem);
        var sure = cost <= CertainCost(typed.Length) && frequent
            && (rival.Word.Word is null || rival.Score - score >= Margin);
        return (best.Word, sure);
    }

    // In a short word only what is no other letter than the ones meant: one too many of two, or two in the wrong order.
    private static double CertainCost(int length) => length < MiddleLength ? ShortCertain : length == MiddleLength ? MiddleCertain : LongCertain + LetterCertain * (length - MiddleLength - 1);

    private IEnumerable<(Candidate Word, double Cost, double Score)> Near(string typed, double limit)
    {
        var (letters, found) = (Letters(typed), new List<(Candidate, double, double)>());
        // Few slips cost so little that there could be more of them.
        var most = limit <= MiddleLimit ? 1 : 2;
        for (var length = Math.Max(ShortLength, typed.Length - most); length <= Math.Min(typed.Length + most, byLength.Length - 1); length++)
        {
            foreach (var candidate in byLength[length])
            {
                // Each edit changes the set of letters by two at most.
                if (BitOperations.PopCount(letters ^ candidate.Letters) > 2 * most)
                    continue;
                var cost = EditCost.Between(typed, candidate.Word, limit);
                if (cost <= limit)
                    found.Add((candidate, cost, cost - FrequencyWeight * Math.Log10(1 + candidate.Frequency)));
            }
        }
        return found;
    }

    private static uint Letters(string word) => word.Aggregate(0u, (set, letter) => set | 1u << (letter & 31));

    private static string Stem(string word)
    {
        Span<char> term = stackalloc char[word.Length];
        return new string(term[..EnglishWord.Normalize(word, term, americanSpelling: true)]);
    }

    private static string Replace(string text, int start, int length, string with) => string.Concat(text.AsSpan(0, start), with, text.AsSpan(start + length));

    private readonly record struct Candidate(string Word, int Frequency, uint Letters);
}
