using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace RagPrep.Documents;

/// <summary>SHA-256 over texts, without a copy of them that stays.</summary>
internal static class TextHash
{
    /// <summary>Writes the 32 bytes of the hash of a name and a text in UTF-8, a line end between them.</summary>
    public static void Write(string name, string text, Span<byte> hash)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(name.Length + text.Length + 1));
        var length = Encoding.UTF8.GetBytes(name, bytes);
        bytes[length++] = (byte)'\n';
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        SHA256.HashData(bytes.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(bytes);
    }
}
