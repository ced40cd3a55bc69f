package org.qmp4j.qapi.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qmp4j.message.QmpJson;

/** What a real QEMU once answered, from {@code ../shared/corpus/capabilities}. */
public record RecordedQemu(String version, List<Exchange> exchanges) {
    private static final Pattern FILE = Pattern.compile("qemu-(\\d+)\\.(\\d+)\\.\\d+-x86_64\\.replies");

    /**
     * A command and the answer to it.
     *
     * @param command with {@code execute} and its arguments
     * @param reply with {@code return} or {@code error}
     */
    public record Exchange(JsonNode command, JsonNode reply) {
        public String name() {
            return command.get("execute").textValue();
        }
    }

    /** Where they lie, whether that is there or not. */
    public static Path folder() {
        return Path.of(System.getProperty("house.root", ".."))
                .toAbsolutePath()
                .resolveSibling("shared/corpus/capabilities");
    }

    /** All of them, the oldest first; none where the folder is absent. */
    public static List<RecordedQemu> all() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .map(RecordedQemu::read)
                    .sorted(Comparator.comparing(one -> Double.valueOf(one.version())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the recordings", e);
        }
    }

    /** What it answered to {@code query-qmp-schema}. */
    JsonNode schema() {
        return exchanges.stream()
                .filter(exchange -> exchange.name().equals("query-qmp-schema"))
                .findFirst()
                .orElseThrow()
                .reply()
                .get("return");
    }

    private static RecordedQemu read(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is no recording");
        }
        List<Exchange> exchanges = new ArrayList<>();
        try (MappingIterator<JsonNode> values =
                QmpJson.mapper().readerFor(JsonNode.class).readValues(file.toFile())) {
            while (values.hasNext()) {
                exchanges.add(new Exchange(values.next(), values.next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return new RecordedQemu(name.group(1) + "." + name.group(2), exchanges);
    }
}
