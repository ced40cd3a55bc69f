package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.file.Path;
import org.qmp4j.supervisor.error.StateFileException;

/** Something with a file that can fail; {@link #run} says with which file, and what was tried. */
interface FileStep<T> {
    T take() throws IOException;

    static <T> T run(Path file, String problem, FileStep<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            throw new StateFileException(file, problem + ": " + e, e);
        }
    }
}
