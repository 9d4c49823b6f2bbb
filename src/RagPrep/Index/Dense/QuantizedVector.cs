using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace RagPrep.Index.Dense;

/// <summary>
/// A vector as signed bytes with one scale: <c>x ≈ scale * q</c>, q = round(127 x / max|x|), scale = |x| / |q|, so that what is stored
/// is as long as the vector was and its products are cosines where the vector's were. Packed as the scale (4 bytes, little-endian) and
/// then the bytes.
/// </summary>
internal static class QuantizedVector
{
    private const int ScaleBytes = sizeof(float);

    public static byte[] Pack(ReadOnlySpan<float> vector)
    {
        var packed = new byte[ScaleBytes + vector.Length];
        var (step, squares) = (Scale(vector, sbyte.MaxValue), 0);
        var values = MemoryMarshal.Cast<byte, sbyte>(packed.AsSpan(ScaleBytes));
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = step == 0 ? (sbyte)0 : (sbyte)Math.Round(vector[i] / step);
            squares += values[i] * values[i];
        }
        MemoryMarshal.Write(packed, squares == 0 ? 0f : TensorPrimitives.Norm(vector) / MathF.Sqrt(squares));
        return packed;
    }

    public static int Dimensions(byte[] packed) => packed.Length - ScaleBytes;

    public static float Unpack(byte[] packed, Span<sbyte> values)
    {
        MemoryMarshal.Cast<byte, sbyte>(packed.AsSpan(ScaleBytes)).CopyTo(values);
        return MemoryMarshal.Read<float>(packed);
    }

    /// <summary>The step between values when the largest of them is to become <paramref name="limit"/>; 0 for a zero vector.</summary>
    public static float Scale(ReadOnlySpan<float> vector, int limit) => Math.Abs(TensorPrimitives.MaxMagnitude(vector)) / limit;
}
