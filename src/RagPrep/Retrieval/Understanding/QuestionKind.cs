namespace RagPrep.Retrieval.Understanding;

/// <summary>What shape of answer a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>None of the others: an explanation in prose.</summary>
    General,

    /// <summary>What something is: 'What is a p-value?', 'overfitting'.</summary>
    Definition,

    /// <summary>Two things side by side: 'X vs Y', 'How does X differ from Y?', 'When would you take X over Y?'.</summary>
    Comparison,

    /// <summary>Steps to follow: 'How do I ...', 'What should I do when ...'.</summary>
    HowTo,

    /// <summary>A reason or a cause: 'Why ...', 'What causes ...'.</summary>
    Why,

    /// <summary>Code: 'Write a query that ...', 'How do I ... in pandas?'.</summary>
    Code,

    /// <summary>A number: 'How many ...', 'What is a typical value of ...'.</summary>
    Number,

    /// <summary>Several things of one sort: 'What are the assumptions of ...', 'Name three ...'.</summary>
    List,
}
