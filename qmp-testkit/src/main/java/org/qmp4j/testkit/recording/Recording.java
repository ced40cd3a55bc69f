package org.qmp4j.testkit.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was said on the monitors of one or more QEMUs, line by line. As text:
 *
 * <pre>
 * # a comment
 * 0.000 qmp &lt;- {"QMP": …}
 * 0.013 qmp -&gt; {"execute": "qmp_capabilities", "id": 1}
 * 0.014 qmp &lt;- {"return": {}, "id": 1}
 * </pre>
 *
 * that is: seconds since the start (or {@code -} where time does not matter), the monitor's name, the direction
 * ({@code ->} to QEMU), and the message as it was written, without its line end.
 *
 * @param comments the lines that begin with {@code #}, without it
 * @param lines what was said, in order
 */
public record Recording(List<String> comments, List<Line> lines) {

    /** The message of the line that stands for the end of a connection, by whoever it came. */
    public static final String END = "(end)";

    private static final Pattern LINE = Pattern.compile("(-|\\d+(?:\\.\\d+)?) (\\S+) (->|<-) (.*)");

    /** Copies the lists. */
    public Recording {
        comments = List.copyOf(comments);
        lines = List.copyOf(lines);
    }

    /**
     * One message.
     *
     * @param nanos since the start; negative if it does not matter
     * @param monitor by which it came or went
     * @param toQemu its direction
     * @param message the text, one line
     */
    public record Line(long nanos, String monitor, boolean toQemu, String message) {

        /** The time does not matter. */
        public static final long NO_TIME = -1;

        @Override
        public String toString() {
            String time = nanos < 0 ? "-" : String.format(Locale.ROOT, "%.6f", nanos / 1e9);
            return time + " " + monitor + (toQemu ? " -> " : " <- ") + message;
        }
    }

    /**
     * Reads a recording.
     *
     * @throws IOException if the file cannot be read, or is no recording; says which line
     */
    public static Recording read(Path file) throws IOException {
        return parse(Files.readString(file), file.toString());
    }

    /**
     * Reads the text of a recording.
     *
     * @param name of the source, for complaints
     * @throws IOException if a line is none; says which
     */
    public static Recording parse(String text, String name) throws IOException {
        List<String> comments = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            Matcher parts = LINE.matcher(line);
            if (line.startsWith("#")) {
                comments.add(line.substring(1).strip());
            } else if (parts.matches()) {
                long nanos = parts.group(1).equals("-")
                        ? Line.NO_TIME
                        : Math.round(Double.parseDouble(parts.group(1)) * 1e9);
                lines.add(new Line(nanos, parts.group(2), parts.group(3).equals("->"), parts.group(4)));
            } else if (!line.isBlank()) {
                throw new IOException(name + ", line " + number
                        + ": not 'SECONDS MONITOR -> MESSAGE' (or <-, or '-' for the seconds): " + line);
            }
        }
        return new Recording(comments, lines);
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        StringBuilder text = new StringBuilder();
        comments.forEach(comment -> text.append("# ").append(comment.strip()).append('\n'));
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Writes it to a file. */
    public void write(Path file) throws IOException {
        Files.writeString(file, text(), StandardCharsets.UTF_8);
    }
}
