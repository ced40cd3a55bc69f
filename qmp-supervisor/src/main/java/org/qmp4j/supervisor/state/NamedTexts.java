package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.error.StateFileException;

/** Texts of one kind that a domain has under names of the user's: one file each, in a directory of their own. */
public final class NamedTexts {
    private static final int LONGEST = 200;
    private static final String SUFFIX = ".xml";

    private final Path directory;

    NamedTexts(Path directory) {
        this.directory = directory;
    }

    /** Their names, sorted. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
                for (Path file : files) {
                    String name = String.valueOf(file.getFileName());
                    names.add(URLDecoder.decode(
                            name.substring(0, name.length() - SUFFIX.length()), StandardCharsets.UTF_8));
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new StateFileException(directory, "it cannot be listed: " + e, e);
            }
        }
        Collections.sort(names);
        return names;
    }

    /** The text of that name; empty when there is none. */
    public Optional<String> read(String name) {
        Path file = file(name);
        return FileStep.run(file, "it cannot be read", () -> PrivateFiles.read(file));
    }

    /** Keeps a text under that name, in the place of another: durable when this returns. */
    public void write(String name, String text) {
        Path file = file(name);
        FileStep.run(file, "it cannot be written", () -> {
            PrivateFiles.directory(directory);
            PrivateFiles.write(file, text);
            return file;
        });
    }

    /** Forgets it, if it is there. */
    public void delete(String name) {
        Path file = file(name);
        FileStep.run(file, "it cannot be removed", () -> {
            PrivateFiles.delete(file);
            return file;
        });
    }

    /** @throws IllegalArgumentException when it is too long for a file, or empty */
    private Path file(String name) {
        // a name of dots alone is none of a file's
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace(".", "%2E");
        if (name.isEmpty() || encoded.length() > LONGEST) {
            throw new IllegalArgumentException("a name is 1 to " + LONGEST + " letters of a file name: '" + name + "'");
        }
        return directory.resolve(encoded + SUFFIX);
    }
}
