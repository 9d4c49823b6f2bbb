using System.Globalization;
using System.Text;

namespace RagPrep.IntegrationTests.Documents.Pdf;

/// <summary>Writes small PDF files by hand, right and wrong ones.</summary>
internal static class PdfBuilder
{
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    /// <summary>A file of the given objects, the first of which is the catalog.</summary>
    public static byte[] File(params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    /// <summary>Pages that each say their number.</summary>
    public static byte[] Pages(int count)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", "", Font };
        var kids = new StringBuilder();
        for (var i = 1; i <= count; i++)
        {
            objects.Add(Stream($"BT /F 12 Tf 72 400 Td (This is what page number {i} says.) Tj ET"));
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {objects.Count} 0 R >>");
            kids.Append(CultureInfo.InvariantCulture, $"{objects.Count} 0 R ");
        }

        objects[1] = $"<< /Type /Pages /Kids [{kids}] /Count {count} >>";
        return File([.. objects]);
    }

    /// <summary>One page with these contents; form is an object that the page's form 'X' is drawn by.</summary>
    public static byte[] Page(string contents, string form) => File(
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", Font,
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>",
        Stream(contents), form);

    /// <summary>A page whose font says that its letter 'a' is the first half of a character.</summary>
    public static byte[] Halves() => File(
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [97 /uniD83D] >> >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>",
        Stream("BT /F 12 Tf 72 400 Td (Text a) Tj ET"));

    public static string Stream(string contents, string entries = "") => $"<< {entries} /Length {contents.Length} >>\nstream\n{contents}\nendstream";
}
