package org.qmp4j.supervisor.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.error.StateFileException;

/**
 * The operations of a domain that are under way: one small file each, replaced as a whole at each step and gone when the
 * operation has ended, one way or the other. Whoever writes here holds the domain's lock.
 */
public final class Journal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".json";

    private final Path directory;
    private final FaultPoint faultPoint;

    Journal(Path directory, FaultPoint faultPoint) {
        this.directory = directory;
        this.faultPoint = faultPoint;
    }

    /** Notes what an operation is about to do; durable when this returns. */
    public void write(String operation, String step, Map<String, String> facts) {
        note(operation, step, facts, true);
        sync();
        faultPoint.reached(operation + "/" + step);
    }

    /**
     * The same for what matters only as long as the host is up, such as a process that was made: the death of this JVM does not
     * undo it, but a power failure may, until {@link #keep}.
     */
    public void mark(String operation, String step, Map<String, String> facts) {
        note(operation, step, facts, false);
        faultPoint.reached(operation + "/" + step);
    }

    /** What was noted of that operation is durable when this returns. */
    public void keep(String operation) {
        Path file = file(operation);
        FileStep.run(file, "it cannot be synced", () -> {
            PrivateFiles.sync(file);
            return file;
        });
        sync();
    }

    private void sync() {
        FileStep.run(directory, "it cannot be synced", () -> {
            PrivateFiles.sync(directory);
            return directory;
        });
    }

    private void note(String operation, String step, Map<String, String> facts, boolean forced) {
        faultPoint.reached(operation + "/before-" + step);
        JournalEntry entry = new JournalEntry(operation, step, Instant.now(), facts);
        Path file = file(operation);
        FileStep.run(file, "it cannot be written", () -> {
            PrivateFiles.directory(directory);
            PrivateFiles.place(file, print(entry), forced);
            return file;
        });
    }

    /** The operation has ended: nothing of it is left to do. */
    public void clear(String operation) {
        faultPoint.reached(operation + "/before-end");
        Path file = file(operation);
        FileStep.run(file, "it cannot be removed", () -> {
            PrivateFiles.delete(file);
            return file;
        });
        faultPoint.reached(operation + "/end");
    }

    /** The same for what was noted by {@link #mark}: a power failure may bring its entry back. */
    public void drop(String operation) {
        faultPoint.reached(operation + "/before-end");
        Path file = file(operation);
        FileStep.run(file, "it cannot be removed", () -> Files.deleteIfExists(file));
        faultPoint.reached(operation + "/end");
    }

    /** Says that an operation has come to a place at which nothing needs to be noted. */
    public void pass(String operation, String place) {
        faultPoint.reached(operation + "/" + place);
    }

    /** What an operation has come to; empty if it is not under way, or a power failure has undone that it was noted. */
    public Optional<JournalEntry> entry(String operation) {
        Path file = file(operation);
        return FileStep.run(file, "it cannot be read", () -> PrivateFiles.read(file))
                .filter(text -> text.chars().anyMatch(c -> c != 0))
                .map(text -> parse(file, text));
    }

    /** Every operation that is under way, the oldest first. */
    public List<JournalEntry> entries() {
        List<JournalEntry> entries = new ArrayList<>();
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "[a-z]*" + SUFFIX)) {
                for (Path file : files) {
                    String name = String.valueOf(file.getFileName());
                    entry(name.substring(0, name.length() - SUFFIX.length())).ifPresent(entries::add);
                }
            } catch (IOException e) {
                throw new StateFileException(directory, "it cannot be listed: " + e, e);
            }
        }
        entries.sort(Comparator.comparing(JournalEntry::at));
        return entries;
    }

    private Path file(String operation) {
        return directory.resolve(operation + SUFFIX);
    }

    private static String print(JournalEntry entry) {
        ObjectNode json = JSON.createObjectNode();
        json.put("operation", entry.operation())
                .put("step", entry.step())
                .put("at", entry.at().toString());
        ObjectNode facts = json.putObject("facts");
        entry.facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
        return json.toPrettyString() + "\n";
    }

    private static JournalEntry parse(Path file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            Map<String, String> facts = new HashMap<>();
            json.path("facts")
                    .properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
            return new JournalEntry(
                    json.path("operation").asText(),
                    json.path("step").asText(),
                    Instant.parse(json.path("at").asText()),
                    facts);
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new StateFileException(file, "it is no journal entry: " + e.getMessage(), e);
        }
    }
}
