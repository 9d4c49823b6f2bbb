namespace RagPrep.Index.Lexical;

/// <summary>
/// The word rules of Unicode annex 29 (WB5 to WB13b) as an automaton over classes; what extends a character has been skipped before.
/// </summary>
internal static class WordGrammar
{
    /// <summary>Where the automaton stands.</summary>
    public enum State : byte
    {
        Stop,

        /// <summary>Nothing yet, or only connectors: not a word.</summary>
        Start,
        Connector,
        Katakana,
        Number,
        Letter,

        /// <summary>A Hebrew letter that a quotation mark may follow.</summary>
        Hebrew,

        /// <summary>After a Hebrew letter and its quotation mark: no mid letter may follow.</summary>
        HebrewClosed,
        AfterMidLetter,
        AfterMidNumber,
        AfterDoubleQuote,
    }

    private const int Classes = 32;
    private static readonly State[] Transitions = MakeTransitions();

    /// <summary>The state after one more character.</summary>
    public static State Next(State state, WordClass next) => Transitions[((int)state * Classes) + (int)next];

    /// <summary>Whether what has been read so far is a word.</summary>
    public static bool Accepts(State state) => state is > State.Start and < State.AfterMidLetter;

    private static State[] MakeTransitions()
    {
        var transitions = new State[Enum.GetValues<State>().Length * Classes];
        foreach (var state in Enum.GetValues<State>())
        {
            foreach (var next in Enum.GetValues<WordClass>())
                transitions[((int)state * Classes) + (int)next] = Transition(state, next);
        }
        return transitions;
    }

    private static State Transition(State state, WordClass next) => state switch
    {
        State.Start or State.Connector => next switch
        {
            WordClass.Katakana => State.Katakana,
            WordClass.Connector => state,
            _ => InWord(next),
        },
        State.Katakana => next switch
        {
            WordClass.Katakana => State.Katakana,
            WordClass.Connector => State.Connector,
            _ => State.Stop,
        },
        State.Hebrew when next == WordClass.SingleQuote => State.HebrewClosed,
        State.Hebrew when next == WordClass.DoubleQuote => State.AfterDoubleQuote,
        State.Letter or State.Hebrew when next is WordClass.MidLetter or WordClass.MidBoth or WordClass.SingleQuote => State.AfterMidLetter,
        State.Number when next is WordClass.MidNumber or WordClass.MidBoth or WordClass.SingleQuote => State.AfterMidNumber,
        State.Letter or State.Hebrew or State.Number or State.HebrewClosed => InWord(next),
        State.AfterMidLetter when next is WordClass.Letter or WordClass.Hebrew => State.Letter,
        State.AfterMidNumber when next == WordClass.Number => State.Number,
        State.AfterDoubleQuote when next == WordClass.Hebrew => State.HebrewClosed,
        _ => State.Stop,
    };

    private static State InWord(WordClass next) => next switch
    {
        WordClass.Letter => State.Letter,
        WordClass.Hebrew => State.Hebrew,
        WordClass.Number => State.Number,
        WordClass.Connector => State.Connector,
        _ => State.Stop,
    };
}
