using System.Text.RegularExpressions;

namespace RagPrep.Retrieval.Understanding;

/// <summary>Leaves out of a question how it wants to be answered, which no note speaks of: 'in simple terms', 'like I'm five', 'please'.</summary>
internal static partial class Manner
{
    private const int FewestWords = 2;

    /// <summary>The question without it; as it stands where hardly anything else would be left.</summary>
    public static string Without(string question)
    {
        var rest = Ending().Replace(Opening().Replace(question, ""), "$1");
        return rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < FewestWords ? question : rest;
    }

    [GeneratedRegex(
        @"^(?:(?:hi|hello|hey)(?: there)?(?:[,!.]+ ?| (?=(?:what|how|why|when|which|can|could|please|explain)\b)))?(?:(?:please|pls|kindly)\b,? |(?:can|could|would|will) you (?:please |kindly )?(?=(?:explain|describe|tell|give|show|define|compare|list)\b)"
        + @"|(?:i was asked|i got asked|they asked me|interview question)(?: in an interview| once)?: ?)*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:,? (?:and )?\b(?:please|pls|briefly|eli5|in (?:brief|short|a nutshell|detail|depth|layman'?s (?:terms|words)|(?:very |more )?(?:simple|plain|easy|short|clear|your own|a few|lay)(?: and \w+)? (?:terms|words|language|english|sentences))"
        + @"|(?:like|as if) (?:i'?m|i am|i was|i were|to) (?:a |an )?(?:five|5|child|kid|beginner|ten)(?:[ -]years?[ -]olds?)?|for (?:a |an )?(?:absolute )?beginners?"
        + @"|with (?:a |an |some |one )?(?:simple |short |concrete |real[ -](?:life|world) )?examples?))+\s*([?.!]*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
