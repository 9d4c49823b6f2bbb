using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RagPrep.Index.Dense;

/// <summary>A query as 13-bit integers, finer than the stored bytes, so that its own rounding does not count; dot products in 32 bits never overflow.</summary>
internal sealed class QuantizedQuery
{
    // 127 * 4095 * 4096 dimensions stays below 2^31.
    private const int Limit = 4095;
    private readonly short[] values;

    public QuantizedQuery(ReadOnlySpan<float> vector)
    {
        Scale = QuantizedVector.Scale(vector, Limit);
        values = new short[vector.Length];
        for (var i = 0; i < vector.Length; i++)
            values[i] = Scale == 0 ? (short)0 : (short)MathF.Round(vector[i] / Scale);
    }

    public float Scale { get; }

    /// <summary>Sum of products with a stored vector; times both scales it is the dot product.</summary>
    public int Dot(ReadOnlySpan<sbyte> vector)
    {
        ref var query = ref MemoryMarshal.GetArrayDataReference(values);
        ref var stored = ref MemoryMarshal.GetReference(vector);
        var sum = 0;
        var i = 0;
        if (Avx512BW.IsSupported)
        {
            var sums = Vector512<int>.Zero;
            for (; i <= vector.Length - 32; i += 32)
                sums += Avx512BW.MultiplyAddAdjacent(Vector512.LoadUnsafe(ref query, (nuint)i), Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref stored, (nuint)i)));
            sum = Vector512.Sum(sums);
        }
        else if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (; i <= vector.Length - 16; i += 16)
                sums += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref query, (nuint)i), Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref stored, (nuint)i)));
            sum = Vector256.Sum(sums);
        }
        for (; i < vector.Length; i++)
            sum += values[i] * vector[i];
        return sum;
    }
}
