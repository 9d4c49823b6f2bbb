using System.Text;
using RagPrep.Documents;

namespace RagPrep.Tests.Documents;

public sealed class TextRepairTests
{
    private const string French = "Voilà l’été : « déjà vu », dit-elle au café » puis… C’est 20 % d’œuvres à 5 € – où ça ?";
    private const string Greek = "Η ομάδα «Β» και το Γ’ Λυκείου: γιατί» ρώτησε η Ελένη… «Ναι» – στις 5 €, με Δ² και Σ².";
    private const string Chinese = "我们用“准确率”和《召回率》来衡量模型——结果很好。";
    private const string Study = "The model’s error — β² → 0 as “n” grows; 3 × 4 ≥ 10 · ½ ✅";

    [Theory]
    [InlineData(French)]
    [InlineData(Greek)]
    [InlineData(Chinese)]
    [InlineData(Study)]
    [InlineData("Regression: y = β₀ + β₁x + ε, σ² = 4, Σ² and Γ² are right, so is Ξ.")]
    [InlineData("Élan, Ångström (Å), „Ä“, ESPAÑA, São Tomé, IRMÃO, naïve, Müller’s „Übung“.")]
    public void Right_text_stays_as_it_is(string text) => Assert.Equal(text, Read(text));

    [Theory]
    [InlineData(1252, Study)]
    [InlineData(1252, French)]
    [InlineData(1252, Chinese)]
    [InlineData(28591, Study)]
    [InlineData(28591, French)]
    [InlineData(1253, "The model’s error — x² → 0; it’s · ± done")]
    [InlineData(1253, "γιατί η ομάδα κερδίζει — και ποιος το λέει")]
    [InlineData(28597, "The model’s error — β² → 0 as “n” grows; 3 × 4 ≥ 10 ¶")]
    public void Text_read_with_another_code_page_is_put_right(int codePage, string text) =>
        Assert.Equal(text, Read(Misread(text, codePage)));

    [Fact]
    public void Text_misread_twice_is_put_right() =>
        Assert.Equal("It’s déjà vu — really", Read(Misread(Misread("It’s déjà vu — really", 1252), 1252)));

    [Theory]
    [InlineData(1252, 1252)]
    [InlineData(28591, 28591)]
    [InlineData(28591, 1252)]
    [InlineData(1252, 28591)]
    [InlineData(1253, 1253)]
    public void Twice_over_nothing_of_the_first_pass_is_left(int first, int second)
    {
        string[] texts = [Study, "Größe über Übung, Straße", "Привет, мир: это тест", "我们用“准确率”来衡量", "x̄ ± 2σ/√n, λ→∞", "emoji 😀🚀👍", "Η διακύμανση είναι «μεγάλη» — Ελένη"];

        Assert.All(texts, text => Assert.Equal(text, Read(Misread(Misread(text, first), second))));
    }

    [Theory]
    [InlineData(1253, "naïve café résumés, mañana corazón")]
    [InlineData(28597, "naïve café résumés, mañana corazón")]
    [InlineData(1252, "Erdős, Čapek")]
    public void Letters_with_accents_inside_words_are_proof(int codePage, string text) => Assert.Equal(text, Read(Misread(text, codePage)));

    [Theory]
    [InlineData("ΤΟ ΚΑΡΑΒΆΚΙ ΚΑΙ Η ΒΆΣΗ")]
    [InlineData("ÁRVÍZTŰRŐ TÜKÖRFÚRÓGÉP, zażółć gęślą jaźń, Şişli’de “güzel”")]
    [InlineData("SÃO, ANÃO, «LIÇÃO», FORÊT, HÂLÉ, Ă, Â, Î")]
    [InlineData("Привет, мир! «Да», — сказал он. № 5")]
    [InlineData("한국어 “예”, 日本語「はい」, עברית “כן”, العربية «نعم»")]
    [InlineData("∇θ J(θ), ∀x ∈ ℝⁿ, ‖x‖₂ ≤ ε, ŷ, β̂, x̄, 10⁻³, Β ± Γ, α·β, Δ²")]
    public void Other_right_text_stays_beside_broken_lines(string text)
    {
        foreach (var codePage in new[] { 1252, 1253, 28591, 28597 })
            Assert.Equal(text, Read($"{text}\n{Misread(Study, codePage)}").Split('\n')[0]);
    }

    [Theory]
    [InlineData("An apostrophe read as cp1252 shows as `â€™`, an arrow as \"â†’\".")]
    [InlineData("UTF-8 read as latin-1 turns café into `cafÃ©`.")]
    public void A_text_that_shows_what_went_wrong_elsewhere_stays(string text) => Assert.Equal(text, Read(text));

    [Fact]
    public void Quotes_protect_nothing_where_other_lines_are_broken() =>
        Assert.Equal("It’s an “é”: 'é'.", Read("Itâ€™s an â€œÃ©â€\u009D: 'Ã©'."));

    [Fact]
    public void Only_the_broken_lines_and_runs_change()
    {
        const string right = "Le café d’Élodie coûte 3 €.";
        var broken = Misread("The model’s cost — about 3 €.", 1252);

        Assert.Equal($"{right}\nThe model’s cost — about 3 €.\n{right} + ’", Read($"{right}\n{broken}\n{right} + {Misread("’", 1252)}"));
    }

    [Fact]
    public void What_stood_before_bytes_were_lost_is_told_from_its_surroundings()
    {
        var lost = new string([.. Misread("You can’t say “no way” to 5 × 3 ÷ 2 of ε", 28597).Where(c => c is < '\u0080' or > '\u009F')]);

        Assert.Equal("You can’t say “no way” to 5 × 3 ÷ 2 of ε", Read(lost));
    }

    [Fact]
    public void Line_ends_controls_and_odd_spaces_are_made_plain() =>
        Assert.Equal("a b\nco-op\nfine day\n\tx\nend", Read("a\u00A0b\r\nco-\u00ADop\rfine\u2009d\u200Bay\u0007\n\tx\u2028end"));

    [Fact]
    public void Byte_order_marks_say_how_to_decode()
    {
        foreach (var encoding in new[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
            Assert.Equal(Study, TextRepair.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Study)]));
    }

    [Fact]
    public void A_code_page_is_guessed_only_where_utf8_fails()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        Assert.Equal("déjà – vu", TextRepair.Read(western.GetBytes("déjà – vu")));
        Assert.Equal("été, août – café", TextRepair.Read([.. Encoding.UTF8.GetBytes("été, août "), 0x96, .. Encoding.UTF8.GetBytes(" café")]));
    }

    [Theory]
    [InlineData(1253, "Η διακύμανση είναι μεγάλη όταν το δείγμα είναι μικρό.")]
    [InlineData(28597, "Η διακύμανση είναι μεγάλη όταν το δείγμα είναι μικρό.")]
    [InlineData(1252, "L’été dernier, déjà vu à l’hôtel: où ça? Größe, Übung, señor.")]
    [InlineData(1252, "MÜÜÜ, ÄÖÜ und ß: ÀÉÈÊ")]
    public void Bytes_that_are_no_UTF_8_are_Greek_where_their_words_are(int codePage, string text) =>
        Assert.Equal(text, TextRepair.Read((CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)).GetBytes(text)));

    [Fact]
    public void Cyrillic_in_a_code_page_is_not_taken_for_Greek() =>
        Assert.DoesNotContain('α', TextRepair.Read(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Выборка и среднее значение: чем больше данных, тем лучше. Юля, Яна и Эдик.")));

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 0 }, "not text")]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 0x41 }, "not text")]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x20, 0x0A }, "empty")]
    public void What_is_no_text_is_named_as_such(byte[] content, string reason) =>
        Assert.Contains(reason, Assert.Throws<DocumentException>(() => TextRepair.Read(content)).Message, StringComparison.Ordinal);

    private static string Read(string text) => TextRepair.Read(Encoding.UTF8.GetBytes(text));

    private static string Misread(string text, int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage)?.GetString(Encoding.UTF8.GetBytes(text))
        ?? Encoding.GetEncoding(codePage).GetString(Encoding.UTF8.GetBytes(text));
}
