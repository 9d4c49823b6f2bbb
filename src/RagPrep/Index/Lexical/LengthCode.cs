using System.Numerics;

namespace RagPrep.Index.Lexical;

/// <summary>
/// A field's length in one byte, as Lucene's SmallFloat.intToByte4: exact up to 39, then a floating point number of four
/// significant bits, rounded down.
/// </summary>
internal static class LengthCode
{
    /// <summary>Lengths below this are stored as they are, the rest counts from here: 255 less the code of the largest integer.</summary>
    private const int Free = 24;

    private const int SignificantBits = 4;

    /// <summary>The code of a length of at least 0.</summary>
    public static byte Encode(int length) => (byte)(length < Free ? length : Free + ToFloat(length - Free));

    /// <summary>The length that a code stands for.</summary>
    public static int Decode(byte code) => code < Free ? code : Free + FromFloat(code - Free);

    private static int ToFloat(int value)
    {
        var shift = 32 - BitOperations.LeadingZeroCount((uint)value) - SignificantBits;
        return shift < 0 ? value : ((shift + 1) << (SignificantBits - 1)) | ((value >> shift) & 7);
    }

    private static int FromFloat(int code)
    {
        var (exponent, mantissa) = (code >> (SignificantBits - 1), code & 7);
        return exponent == 0 ? mantissa : (mantissa | 8) << (exponent - 1);
    }
}
