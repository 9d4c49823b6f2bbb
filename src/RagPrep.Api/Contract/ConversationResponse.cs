using RagPrep.Conversations;

namespace RagPrep.Contract;

/// <summary>A conversation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Turns">Questions and answers, oldest first.</param>
public sealed record ConversationResponse(string Id, IReadOnlyList<Turn> Turns);
