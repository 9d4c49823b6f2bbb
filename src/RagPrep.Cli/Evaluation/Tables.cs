using Spectre.Console;

namespace RagPrep.Cli.Evaluation;

/// <summary>Tables on the standard output; whole where it is no terminal.</summary>
internal static class Tables
{
    private const int FileWidth = 250;

    /// <summary>A table whose first column is text and whose others are figures.</summary>
    public static Table Create(params IEnumerable<string> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (index, column) in columns.Index())
            table.AddColumn(new TableColumn(Markup.Escape(column)) { Alignment = index == 0 ? Justify.Left : Justify.Right, NoWrap = index > 0, Padding = new Padding(0, 0, 1, 0) });
        return table;
    }

    /// <summary>Writes a table.</summary>
    public static void Write(Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = FileWidth;
        console.Write(table);
    }
}
