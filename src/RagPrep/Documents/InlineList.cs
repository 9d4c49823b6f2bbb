namespace RagPrep.Documents;

/// <summary>
/// Finds the items of lists that lost their line ends: '1. a 2. b', 'Step 1: a Step 2: b', ': - a - b', '• a • b', '→ a → b', and
/// labels that run on: 'Assumption: a Check: b'.
/// </summary>
internal sealed class InlineList
{
    private const int FewestItems = 2;

    // 'Extract → Transform → Load' is a chain, not a list.
    private const int FewestWordsAfterArrow = 4;
    private const int LongestBracket = 80;

    private readonly string text;
    private readonly List<TextSpan> words = [];
    private readonly SortedSet<int> starts = [];

    private InlineList(string text, TextSpan line)
    {
        this.text = text;
        for (var i = line.From; i < line.To;)
        {
            while (i < line.To && char.IsWhiteSpace(text[i]))
                i++;
            var from = i;
            while (i < line.To && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > from)
                words.Add(new TextSpan(from, i));
        }
    }

    /// <summary>Where items start, in order; the line's own start is among them only where its first words are an item too. Empty where there is no list.</summary>
    public static IReadOnlyList<int> Starts(string text, TextSpan line)
    {
        var list = new InlineList(text, line);
        list.AddNumbers();
        // '1. Filter early → less to join' is one item: what follows from it goes with it.
        if (list.starts.Count == 0)
            list.AddArrows();
        list.AddBullets();
        list.AddDashes();
        list.AddLabels();
        return [.. list.starts.Select(word => list.words[word].From)];
    }

    private ReadOnlySpan<char> Word(int word) => text.AsSpan(words[word].From, words[word].Length);

    /// <summary>'1.' and '2.', '1)' and '2)'; 'Step 1:' and 'Step 2:'.</summary>
    private void AddNumbers()
    {
        var (numbers, named) = (new List<int>(), new List<int>());
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (NumberAt(i, ".)") is var number && number > 0)
                Count(numbers, number, i);
            if (NumberAt(i + 1, ":") is var step && step > 0 && char.IsAsciiLetterUpper(Word(i)[0])
                && (step == 1 || (named.Count > 0 && Word(named[0]).SequenceEqual(Word(i)))))
                Count(named, step, i);
        }

        AddIfEnough(numbers);
        AddIfEnough(named);
    }

    /// <summary>The next of a count goes on with it, a 1 begins another.</summary>
    private void Count(List<int> items, int number, int word)
    {
        if (number == 1)
        {
            AddIfEnough(items);
            items.Clear();
        }

        if (number == items.Count + 1)
            items.Add(word);
    }

    private int NumberAt(int word, string ends) =>
        words[word].Length is 2 or 3 && ends.Contains(Word(word)[^1]) && int.TryParse(Word(word)[..^1], out var number) ? number : 0;

    private void AddBullets() =>
        AddIfEnough([.. Enumerable.Range(0, words.Count).Where(i => words[i].Length == 1 && Word(i)[0] is '•' or '▪' or '◦' or '●' or '‣' or '∙')]);

    /// <summary>Dashes after a colon; one in brackets or between numbers is a minus.</summary>
    private void AddDashes()
    {
        var dashes = new List<int>();
        var bracket = -1;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            bracket = OpenBracket(bracket, words[i]);
            if (words[i].Length != 1 || Word(i)[0] is not ('-' or '–') || i == 0)
                continue;
            if (IsLabelEnd(i - 1) || (dashes.Count > 0 && !(bracket >= 0 && words[i].From - bracket < LongestBracket)))
                dashes.Add(i);
        }

        AddIfEnough(dashes);
    }

    private int OpenBracket(int open, TextSpan word)
    {
        for (var i = word.From; i < word.To; i++)
            open = text[i] switch { '(' or '[' or '{' => i, ')' or ']' or '}' => -1, _ => open };
        return open;
    }

    private void AddArrows()
    {
        var arrows = new List<int>();
        var next = words.Count;
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (!IsArrow(i))
                continue;
            if (next - i > FewestWordsAfterArrow)
                arrows.Add(i);
            next = i;
        }

        AddIfEnough(arrows);
    }

    private bool IsArrow(int word) => Word(word) is "→" or "⇒" or "➔" or "➜" or "->" or "=>";

    /// <summary>A label that follows words with no end of a sentence between; two of them, or one where the line starts with one.</summary>
    private void AddLabels()
    {
        var labels = new List<int>();
        var runningOn = 0;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!IsLabelEnd(i) || StartOfLabel(i) is not (>= 0 and var start))
                continue;
            if (start > 0 && (IsLabelEnd(start - 1) || IsMark(start - 1)))
                continue;
            labels.Add(start);
            runningOn += start > 0 && Word(start - 1)[^1] is not ('.' or '!' or '?') ? 1 : 0;
        }

        if (runningOn > 0 && runningOn + (labels[0] == 0 ? 1 : 0) >= FewestItems)
            starts.UnionWith(labels);
    }

    private bool IsLabelEnd(int word) => Word(word).TrimEnd('*') is [.., not ':', ':'];

    private bool IsMark(int word) => IsArrow(word) || (words[word].Length == 1 && !char.IsLetterOrDigit(Word(word)[0])) || NumberAt(word, ".)") > 0;

    /// <summary>The first word of a label, by its last: capitals before capitals ('Key Insight:'), or up to two small words after one ('Fix if violated:'); -1 for none.</summary>
    private int StartOfLabel(int end)
    {
        var start = end;
        if (IsCapital(end))
        {
            while (start > 0 && end - start < 3 && IsCapital(start - 1) && char.IsLetterOrDigit(Word(start - 1)[^1]))
                start--;
            return start;
        }

        while (start > 0 && end - start < 2 && char.IsLetterOrDigit(Word(start - 1)[^1]))
        {
            if (IsCapital(--start))
                return start;
        }

        return -1;
    }

    private bool IsCapital(int word) => char.IsUpper(Word(word).TrimStart('*') is [var first, ..] ? first : ' ');

    private void AddIfEnough(List<int> items)
    {
        if (items.Count >= FewestItems)
            starts.UnionWith(items);
    }
}
