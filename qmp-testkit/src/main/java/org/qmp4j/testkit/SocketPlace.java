package org.qmp4j.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.wire.Endpoint;

/**
 * A fake's endpoint, and the directory that was made for it.
 *
 * @param endpoint where clients come from
 * @param directory removed with the fake; null if the test chose the place
 */
record SocketPlace(Endpoint endpoint, @Nullable Path directory) {

    static SocketPlace at(Endpoint endpoint) {
        return new SocketPlace(endpoint, null);
    }

    static SocketPlace fresh(String file) throws IOException {
        Path directory = Files.createTempDirectory("qmp4j");
        return new SocketPlace(Endpoint.listen(directory.resolve(file)), directory);
    }

    void remove() {
        try {
            if (directory != null) {
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the fake's directory " + directory + " is not empty", e);
        }
    }
}
