package org.qmp4j.supervisor.saveimage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.cookie.SaveCookie;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.vm.Carried;
import org.qmp4j.supervisor.vm.Notation;

/** From a file to what a process is started with. */
record Restoring(Notation notation, Cookies cookies) {
    Found read(Path file) {
        try (ImageFile opened = ImageFile.open(file, false)) {
            SaveImage image = opened.read();
            String cookie = image.cookie();
            return new Found(
                    image, notation.readLive(image.xml()), cookie == null ? SaveCookie.NOTHING : cookies.read(cookie));
        }
    }

    /**
     * A file, and what its texts mean.
     *
     * @param definition with all that was given to the devices of the process that was saved
     */
    record Found(SaveImage image, DomainDef definition, SaveCookie cookie) {
        /**
         * @param asked what is asked for today: a saved guest has the name of it, and its way with generation ids
         * @param once whether no other start may use it
         */
        SavedState beginning(
                DomainDef asked, GenIdTransition transition, boolean once, Consumer<SaveProgress> listener) {
            DomainDef started = carried().started(asked);
            return new SavedState(image, started, cookie, transition, once, listener);
        }

        /** The same for a guest that is to run, or not; null leaves that. */
        Found withRunning(@Nullable Boolean runs) {
            return runs == null
                    ? this
                    : new Found(
                            new SaveImage(
                                    image.file(),
                                    image.header().with(runs, image.header().cookieOffset()),
                                    image.xml(),
                                    image.cookie()),
                            definition,
                            cookie);
        }

        /** What to define for a guest that is not known here. */
        DomainDef asked() {
            return carried().asked();
        }

        SavedGuest guest(Optional<DomainDef> today) {
            Carried carried = carried();
            return new SavedGuest(image, carried.started(today.orElseGet(carried::asked)), cookie.facts());
        }

        private Carried carried() {
            return new Carried(definition, cookie.cpu(), cookie.facts());
        }
    }
}
