using System.ComponentModel.DataAnnotations;

namespace RagPrep.Conversations;

/// <summary>Section <c>Conversations</c>: how long they are kept.</summary>
public sealed class ConversationOptions
{
    /// <summary>Days after its last question that a conversation is forgotten. Default 30.</summary>
    [Range(1, 3650)]
    public int Days { get; set; } = 30;
}
