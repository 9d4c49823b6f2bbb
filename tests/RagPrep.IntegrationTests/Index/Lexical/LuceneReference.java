import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.*;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Asks the real Lucene 8. Lines come on standard input, answers go to standard output; texts are escaped as in JSON strings,
 * in ASCII.
 *
 * java -cp JARS LuceneReference.java analyze                          a text a line      -> {"text":..,"tokens":[..]}
 * java -cp JARS LuceneReference.java classes                                             -> ranges of code points that act alike
 * java -cp JARS LuceneReference.java lower                                               -> code points and their lower case
 * java -cp JARS LuceneReference.java search K1 B BOOST TOP ANALYZER   D/Q lines          -> {"query":..,"hits":[[id,score],..]}
 * java -cp JARS LuceneReference.java bench TOP                        D/Q lines, '.', R.. -> a line a round: nanoseconds of each query|sum of all scores
 *
 * D lines hold heading and text, Q lines a query, with tabs between. ANALYZER is english, or plain: cut at blanks, where a
 * leading '+' puts a token at the place of the one before.
 */
public final class LuceneReference {
    private static final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.US_ASCII);

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        switch (args[0]) {
            case "analyze" -> analyze(in);
            case "classes" -> classes();
            case "lower" -> lower();
            case "search" -> search(in, args);
            case "bench" -> bench(in, Integer.parseInt(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
        out.flush();
    }

    private static void analyze(BufferedReader in) throws IOException {
        Analyzer analyzer = new EnglishAnalyzer();
        for (String line; (line = in.readLine()) != null; ) {
            StringJoiner tokens = new StringJoiner(",", "[", "]");
            for (String token : terms(analyzer, unescape(line))) tokens.add('"' + escape(token) + '"');
            out.println("{\"text\":\"" + escape(unescape(line)) + "\",\"tokens\":" + tokens + "}");
        }
    }

    /** Which of seven small texts with the code point are one token, and its type alone; equal neighbours share a line. */
    private static void classes() throws IOException {
        String before = null;
        int from = 0;
        for (int c = 0; c <= 0x110000; c++) {
            String now = c == 0x110000 ? "" : c >= 0xD800 && c < 0xE000 ? "surrogate" : behaviour(new String(Character.toChars(c)));
            if (now.equals(before)) continue;
            if (before != null) out.printf("%X %X %s%n", from, c - 1, before);
            before = now;
            from = c;
        }
    }

    private static String behaviour(String c) throws IOException {
        StringBuilder counts = new StringBuilder();
        for (String text : new String[] {c, "a" + c, "a" + c + "a", "1" + c + "1", "\u4e2d" + c, c + "\"" + c, "\u0e01" + c, "\u30ab" + c})
            counts.append(count(text));
        return counts.toString();
    }

    private static final StandardTokenizer tokenizer = new StandardTokenizer();

    private static int count(String text) throws IOException {
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        int count = 0;
        while (tokenizer.incrementToken()) count++;
        tokenizer.end();
        tokenizer.close();
        return count;
    }

    private static void lower() {
        for (int c = 0; c < 0x110000; c++)
            if (Character.toLowerCase(c) != c) out.printf("%X %X%n", c, Character.toLowerCase(c));
    }

    private static void search(BufferedReader in, String[] args) throws IOException {
        Analyzer analyzer = args[5].equals("plain") ? new Plain() : new EnglishAnalyzer();
        Setup setup = read(in, analyzer, new BM25Similarity(Float.parseFloat(args[1]), Float.parseFloat(args[2])));
        float boost = Float.parseFloat(args[3]);
        for (String query : setup.queries) {
            StringJoiner hits = new StringJoiner(",", "[", "]");
            for (ScoreDoc hit : setup.searcher.search(query(analyzer, query, boost), Integer.parseInt(args[4])).scoreDocs)
                hits.add("[" + hit.doc + "," + hit.score + "]");
            out.println("{\"query\":\"" + escape(query) + "\",\"hits\":" + hits + "}");
        }
    }

    private static void bench(BufferedReader in, int top) throws IOException {
        Analyzer analyzer = new EnglishAnalyzer();
        Setup setup = read(in, analyzer, new BM25Similarity());
        out.println("ready");
        out.flush();
        while (in.readLine() != null) {
            StringJoiner times = new StringJoiner(" ");
            double sum = 0;
            for (String query : setup.queries) {
                long start = System.nanoTime();
                ScoreDoc[] hits = setup.searcher.search(query(analyzer, query, 1f), top).scoreDocs;
                times.add(Long.toString(System.nanoTime() - start));
                for (ScoreDoc hit : hits) sum += hit.score;
            }
            out.println(times + "|" + sum);
            out.flush();
        }
    }

    private record Setup(IndexSearcher searcher, List<String> queries) {}

    private static Setup read(BufferedReader in, Analyzer analyzer, BM25Similarity similarity) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        List<String> queries = new ArrayList<>();
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setSimilarity(similarity);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (String line; (line = in.readLine()) != null && !line.equals("."); ) {
                String[] parts = line.split("\t", -1);
                if (parts[0].equals("Q")) {
                    queries.add(unescape(parts[1]));
                    continue;
                }
                Document document = new Document();
                document.add(new TextField("heading", unescape(parts[1]), Field.Store.NO));
                document.add(new TextField("text", unescape(parts[2]), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setSimilarity(similarity);
        searcher.setQueryCache(null);
        BooleanQuery.setMaxClauseCount(Integer.MAX_VALUE);
        return new Setup(searcher, queries);
    }

    private static Query query(Analyzer analyzer, String text, float boost) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms(analyzer, text)) {
            query.add(new BoostQuery(new TermQuery(new Term("heading", term)), boost), BooleanClause.Occur.SHOULD);
            query.add(new TermQuery(new Term("text", term)), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        }
        return terms;
    }

    private static final class Plain extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = new WhitespaceTokenizer();
            return new TokenStreamComponents(tokens, new Overlaps(tokens));
        }
    }

    private static final class Overlaps extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

        Overlaps(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            if (term.charAt(0) == '+') {
                String rest = term.toString().substring(1);
                term.setEmpty().append(rest);
                increment.setPositionIncrement(0);
            }
            return true;
        }
    }

    private static String unescape(String text) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\') {
                result.append(text.charAt(i));
                continue;
            }
            switch (text.charAt(++i)) {
                case 'n' -> result.append('\n');
                case 'r' -> result.append('\r');
                case 't' -> result.append('\t');
                case 'b' -> result.append('\b');
                case 'f' -> result.append('\f');
                case 'u' -> {
                    result.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> result.append(text.charAt(i));
            }
        }
        return result.toString();
    }

    private static String escape(String text) {
        StringBuilder result = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') result.append('\\').append(c);
            else if (c < ' ' || c > '~') result.append(String.format("\\u%04x", (int) c));
            else result.append(c);
        }
        return result.toString();
    }
}
