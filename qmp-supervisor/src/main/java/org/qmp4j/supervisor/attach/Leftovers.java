package org.qmp4j.supervisor.attach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.RunDirectory;

/** What a process leaves behind; removed once it is proven gone. */
public record Leftovers(DomainDirectory directory, RunDirectory run, List<Path> published) {
    /**
     * Removes as much as can be removed.
     *
     * @throws StateFileException for the first thing that stays; the record stays then too, and says what to try again
     */
    public void remove() {
        List<Runnable> steps = new ArrayList<>();
        published.forEach(link -> steps.add(() -> run.withdraw(link)));
        steps.add(directory.memory()::remove);
        steps.add(run::remove);
        StateFileException failure = null;
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (StateFileException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        directory.deleteRecord();
    }
}
