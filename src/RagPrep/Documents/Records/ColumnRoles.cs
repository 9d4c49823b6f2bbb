namespace RagPrep.Documents.Records;

/// <summary>Which columns of a table ask, answer and name the topic.</summary>
/// <param name="Question">The column of questions or terms.</param>
/// <param name="Answer">The column of answers.</param>
/// <param name="Topics">Columns that become headings above the question, outermost first.</param>
/// <param name="Details">Columns whose text stands below the answer, under their name.</param>
internal sealed record ColumnRoles(int Question, int Answer, IReadOnlyList<int> Topics, IReadOnlyList<int> Details)
{
    private static readonly string[] Questions =
        ["question", "questions", "q", "front", "prompt", "term", "question text", "interview question", "instruction"];

    private static readonly string[] Answers =
        ["answer", "answers", "a", "back", "response", "definition", "answer text", "completion", "output", "meaning"];

    // From the widest to the narrowest.
    private static readonly string[] TopicNames = ["subject", "topic", "topics", "category", "categories", "section", "deck", "tag", "tags"];

    private static readonly string[] Numbers = ["", "id", "no", "nr", "number", "index", "idx", "guid", "uuid", "#", "row"];

    /// <summary>The roles that the columns' names say, or null where they name no question with an answer.</summary>
    public static ColumnRoles? Of(IReadOnlyList<string> header)
    {
        var names = header.Select(Plain).ToArray();
        var (question, answer) = (First(names, Questions), First(names, Answers));
        if (question < 0 || answer < 0)
            return null;
        var topics = TopicNames.Select(name => Array.IndexOf(names, name)).Where(column => column >= 0).ToArray();
        var details = Enumerable.Range(0, names.Length)
            .Where(column => column != question && column != answer && !topics.Contains(column) && !Numbers.Contains(names[column]));
        return new ColumnRoles(question, answer, topics, [.. details]);
    }

    /// <summary>The roles of two columns: the first asks, the second answers.</summary>
    public static ColumnRoles Pair { get; } = new(0, 1, [], []);

    private static int First(string[] names, string[] wanted) =>
        wanted.Select(name => Array.IndexOf(names, name)).FirstOrDefault(column => column >= 0, -1);

    private static string Plain(string name) => name.Replace('_', ' ').Replace('-', ' ').Trim().ToLowerInvariant();
}
