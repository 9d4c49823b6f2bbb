namespace RagPrep.Api.Slack.Queue;

/// <summary>What is to be done.</summary>
public enum JobKind
{
    /// <summary>Answer a message in its thread.</summary>
    Question,

    /// <summary>Answer a message that was edited once more, in the same place.</summary>
    Edit,

    /// <summary>Answer <c>/ask</c>, to the asker alone.</summary>
    Command,

    /// <summary>Show everyone an answer that the asker alone had.</summary>
    Share,

    /// <summary>Keep a judgement.</summary>
    Judge,

    /// <summary>Show the quotes behind an answer.</summary>
    Sources,

    /// <summary>Ask again, in all notes.</summary>
    Wider,

    /// <summary>Open the modal with a question from the notes.</summary>
    Quiz,

    /// <summary>Grade the answer in the modal.</summary>
    Grade,

    /// <summary>Tell the day's figures.</summary>
    Stats,

    /// <summary>Tell one person something in a channel.</summary>
    Notice,

    /// <summary>Answer Mattermost's slash command, to the asker alone.</summary>
    MattermostCommand,

    /// <summary>Answer a message that set Mattermost's outgoing webhook off.</summary>
    MattermostMessage,

    /// <summary>Keep a judgement from Mattermost.</summary>
    MattermostJudge,
}
