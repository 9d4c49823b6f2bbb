namespace RagPrep.Index.Lexical;

/// <summary>
/// M.F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the two departures of its author's own code that
/// Lucene keeps: "bli" gives "ble" and "logi" gives "log". Every character but a, e, i, o, u and y counts as a consonant.
/// </summary>
internal ref struct PorterStemmer
{
    private readonly Span<char> word;
    private int length;

    /// <summary>Length of the stem before the suffix that matched last.</summary>
    private int stem;

    private PorterStemmer(Span<char> word)
    {
        this.word = word;
        length = word.Length;
        stem = length;
    }

    /// <summary>Stems a lower-case word in place.</summary>
    /// <returns>The stem's length; words of one or two characters stay.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2)
            return word.Length;
        var stemmer = new PorterStemmer(word);
        stemmer.DropPlural();
        stemmer.DropPast();
        stemmer.TurnY();
        stemmer.MapDoubleSuffix();
        stemmer.MapSuffix();
        stemmer.DropSuffix();
        stemmer.TidyEnd();
        return stemmer.length;
    }

    private readonly bool IsConsonant(int index)
    {
        switch (word[index])
        {
            case 'a' or 'e' or 'i' or 'o' or 'u':
                return false;
            case 'y':
                // A y after a consonant is a vowel; in a row of them they alternate from the first.
                var first = index;
                while (first > 0 && word[first - 1] == 'y')
                    first--;
                var leading = first == 0 || word[first - 1] is 'a' or 'e' or 'i' or 'o' or 'u';
                return ((index - first) % 2 == 0) == leading;
            default:
                return true;
        }
    }

    /// <summary>Porter's m of the stem: how often a run of vowels is followed by a run of consonants.</summary>
    private readonly int Measure()
    {
        var measure = 0;
        for (var i = 1; i < stem; i++)
        {
            if (IsConsonant(i) && !IsConsonant(i - 1))
                measure++;
        }
        return measure;
    }

    private readonly bool StemHasVowel()
    {
        for (var i = 0; i < stem; i++)
        {
            if (!IsConsonant(i))
                return true;
        }
        return false;
    }

    private readonly bool EndsDoubleConsonant() =>
        length >= 2 && word[length - 1] == word[length - 2] && IsConsonant(length - 1);

    /// <summary>Consonant, vowel, consonant other than w, x, y before <paramref name="end"/>: a short syllable that lost its e.</summary>
    private readonly bool EndsShortSyllable(int end) =>
        end >= 3 && IsConsonant(end - 1) && !IsConsonant(end - 2) && IsConsonant(end - 3) && word[end - 1] is not ('w' or 'x' or 'y');

    private bool Ends(ReadOnlySpan<char> suffix)
    {
        if (!word[..length].EndsWith(suffix))
            return false;
        stem = length - suffix.Length;
        return true;
    }

    private void Replace(ReadOnlySpan<char> suffix)
    {
        suffix.CopyTo(word[stem..]);
        length = stem + suffix.Length;
    }

    private bool Map(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        if (!Ends(from))
            return false;
        if (Measure() > 0)
            Replace(to);
        return true;
    }

    // Step 1a.
    private void DropPlural()
    {
        if (Ends("sses") || Ends("ies"))
            length -= 2;
        else if (word[length - 1] == 's' && word[length - 2] != 's')
            length--;
    }

    // Step 1b.
    private void DropPast()
    {
        if (Ends("eed"))
        {
            if (Measure() > 0)
                length--;
        }
        else if ((Ends("ed") || Ends("ing")) && StemHasVowel())
        {
            length = stem;
            RestoreEnd();
        }
    }

    private void RestoreEnd()
    {
        if (Ends("at") || Ends("bl") || Ends("iz"))
        {
            word[length++] = 'e';
        }
        else if (EndsDoubleConsonant())
        {
            if (word[length - 1] is not ('l' or 's' or 'z'))
                length--;
        }
        else if (Measure() == 1 && EndsShortSyllable(length))
        {
            word[length++] = 'e';
        }
    }

    // Step 1c.
    private void TurnY()
    {
        if (Ends("y") && StemHasVowel())
            word[length - 1] = 'i';
    }

    // Step 2.
    private void MapDoubleSuffix()
    {
        if (length < 2)
            return;
        _ = word[length - 2] switch
        {
            'a' => Map("ational", "ate") || Map("tional", "tion"),
            'c' => Map("enci", "ence") || Map("anci", "ance"),
            'e' => Map("izer", "ize"),
            'l' => Map("bli", "ble") || Map("alli", "al") || Map("entli", "ent") || Map("eli", "e") || Map("ousli", "ous"),
            'o' => Map("ization", "ize") || Map("ation", "ate") || Map("ator", "ate"),
            's' => Map("alism", "al") || Map("iveness", "ive") || Map("fulness", "ful") || Map("ousness", "ous"),
            't' => Map("aliti", "al") || Map("iviti", "ive") || Map("biliti", "ble"),
            'g' => Map("logi", "log"),
            _ => false,
        };
    }

    // Step 3.
    private void MapSuffix() =>
        _ = word[length - 1] switch
        {
            'e' => Map("icate", "ic") || Map("ative", "") || Map("alize", "al"),
            'i' => Map("iciti", "ic"),
            'l' => Map("ical", "ic") || Map("ful", ""),
            's' => Map("ness", ""),
            _ => false,
        };

    // Step 4.
    private void DropSuffix()
    {
        if (length >= 2 && EndsLongSuffix() && Measure() > 1)
            length = stem;
    }

    private bool EndsLongSuffix() => word[length - 2] switch
    {
        'a' => Ends("al"),
        'c' => Ends("ance") || Ends("ence"),
        'e' => Ends("er"),
        'i' => Ends("ic"),
        'l' => Ends("able") || Ends("ible"),
        'n' => Ends("ant") || Ends("ement") || Ends("ment") || Ends("ent"),
        'o' => (Ends("ion") && stem > 0 && word[stem - 1] is 's' or 't') || Ends("ou"),
        's' => Ends("ism"),
        't' => Ends("ate") || Ends("iti"),
        'u' => Ends("ous"),
        'v' => Ends("ive"),
        'z' => Ends("ize"),
        _ => false,
    };

    // Step 5; the measure is taken once, before an e goes.
    private void TidyEnd()
    {
        stem = length;
        var measure = Measure();
        if (word[length - 1] == 'e' && (measure > 1 || (measure == 1 && !EndsShortSyllable(length - 1))))
            length--;
        if (length > 0 && word[length - 1] == 'l' && EndsDoubleConsonant() && measure > 1)
            length--;
    }
}
