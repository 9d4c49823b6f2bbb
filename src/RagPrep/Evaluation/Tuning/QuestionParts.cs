using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Parts questions into those that tuning may look at and those that it may not.</summary>
public static class QuestionParts
{
    /// <summary>Whether a question is of the test part: one in three, by the SHA-256 of its id, so that new questions move no old one.</summary>
    public static bool IsTest(string id) => BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id))) % 3 == 0;

    /// <summary>The two parts.</summary>
    public static (IReadOnlyList<Question> Tune, IReadOnlyList<Question> Test) Of(IEnumerable<Question> questions)
    {
        var parts = questions.ToLookup(question => IsTest(question.Id));
        return ([.. parts[false]], [.. parts[true]]);
    }
}
