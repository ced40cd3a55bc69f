package org.qmp4j.examples.shell;

import java.util.List;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.qmp4j.schema.QemuSchema;

/** Colours the line while it is typed: known and unknown commands, keys, values. */
final class LineColours implements Highlighter {
    private final QemuSchema schema;
    private final Palette palette;

    LineColours(QemuSchema schema, Palette palette) {
        this.schema = schema;
        this.palette = palette;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        return AttributedString.fromAnsi(paint(buffer));
    }

    /** The same characters with colours between them. */
    String paint(String line) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        List<Word> words = LineScanner.scan(line).words();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            text.append(line, done, word.start());
            text.append(i == 0 ? command(word.text()) : argument(word));
            done = word.end();
        }
        return text.append(line.substring(done)).toString();
    }

    private String command(String name) {
        boolean known = schema.commands().isEmpty()
                || schema.command(name).isPresent()
                || Proposals.OWN.contains(name)
                || LineScanner.isJson(name);
        return palette.paint(known ? Palette.Role.COMMAND : Palette.Role.ERROR, name);
    }

    private String argument(Word word) {
        if (!word.hasValue()) {
            return word.text();
        }
        return palette.paint(Palette.Role.KEY, word.key()) + "=" + palette.paint(role(word), word.value());
    }

    private static Palette.Role role(Word word) {
        try {
            return JsonPainter.role(ValueText.parse(word.value(), 0));
        } catch (SyntaxException e) {
            return Palette.Role.ERROR;
        }
    }
}
