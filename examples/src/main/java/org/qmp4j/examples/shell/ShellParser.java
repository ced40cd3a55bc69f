package org.qmp4j.examples.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine where the word at the cursor begins, and that a line with an open bracket goes on in the next one. */
final class ShellParser implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && LineScanner.scan(line).open()) {
            throw new EOFError(-1, -1, "a quote or bracket is open");
        }
        List<Word> before = LineScanner.scan(line.substring(0, cursor)).words();
        Word last = before.isEmpty() ? new Word(0, "", -1) : before.get(before.size() - 1);
        boolean inWord = !before.isEmpty() && last.end() == cursor;
        return new Place(
                line,
                cursor,
                before.stream().map(Word::text).toList(),
                inWord ? last.text() : "",
                inWord ? before.size() - 1 : before.size());
    }

    /** What stands after the cursor is left alone: the word ends there. */
    private record Place(String line, int cursor, List<String> words, String word, int wordIndex)
            implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
