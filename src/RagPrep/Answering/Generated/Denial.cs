using System.Text.RegularExpressions;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Answering.Generated;

/// <summary>
/// Tells a sentence that denies what a text says, or says what it denies, in whatever words the rest is: what a negation is about are
/// the next two words of weight in its clause.
/// </summary>
internal static partial class Denial
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int Scope = 2;

    /// <summary>Whether a sentence and a text deny each other.</summary>
    public static bool Is(string sentence, string text)
    {
        var (said, found) = (Read(sentence), Read(text));
        var (saidDenied, foundDenied) = (Terms(said), Terms(found));
        // 1. What the sentence denies, the text says and nowhere denies.
        return said.Denied.Exists(scope => scope.TrueForAll(term => found.Plain.Contains(term) && !foundDenied.Contains(term)))
            // 2. What the text denies and nowhere says, the sentence says.
            || found.Denied.Exists(scope => scope.Count == Scope && scope.TrueForAll(term => said.Plain.Contains(term) && !saidDenied.Contains(term) && !found.Plain.Contains(term)));
    }

    private static HashSet<string> Terms((List<List<string>> Denied, HashSet<string> Plain) read) => [.. read.Denied.SelectMany(scope => scope)];

    private static (List<List<string>> Denied, HashSet<string> Plain) Read(string text)
    {
        var (denied, plain, open) = (new List<List<string>>(), new HashSet<string>(), (List<string>?)null);
        foreach (var word in Word().Matches(text).Select(match => match.Value))
        {
            if (Negator().IsMatch(word))
                denied.Add(open = []);
            else if (ClauseEnd().IsMatch(word))
                open = null;
            else if (TermOf(word) is not { } term)
                continue;
            else if (open is { Count: < Scope })
                open.Add(term);
            else
                plain.Add(term);
        }
        denied.RemoveAll(scope => scope.Count == 0);
        return (denied, plain);
    }

    /// <summary>The term of a word of weight, or null.</summary>
    internal static string? TermOf(string word) => QuestionWords.Has(word) || Light().IsMatch(word) ? null : QuestionTerms.Terms(word).FirstOrDefault();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][a-z]+)?|[,.;:!?()—–]", Options)]
    internal static partial Regex Word();

    [GeneratedRegex(@"^(?:not|no|never|none|neither|nor|cannot|without|\w+n['’]t)$", Options)]
    private static partial Regex Negator();

    [GeneratedRegex(@"^(?:\W|and|but|or|because|so|while|although|if|when)$", Options)]
    private static partial Regex ClauseEnd();

    // Words that say how much, where and which, not what.
    [GeneratedRegex(@"^(?:\W|is|are|be|it|they|this|that|these|those|only|more|most|less|least|each|every|all|any|some|there|into|over|under|between|after|before|since|during|while|because|only|of|to|from|by|as|than|then)$", Options)]
    private static partial Regex Light();
}
