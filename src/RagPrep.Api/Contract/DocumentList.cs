using RagPrep.Index;

namespace RagPrep.Contract;

/// <summary>What is indexed.</summary>
/// <param name="Documents">All files that the catalog knows, by path; those that could not be read say why.</param>
public sealed record DocumentList(IReadOnlyList<DocumentInfo> Documents);
