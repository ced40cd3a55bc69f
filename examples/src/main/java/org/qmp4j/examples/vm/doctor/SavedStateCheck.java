package org.qmp4j.examples.vm.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.qmp4j.supervisor.saveimage.SaveImages;
import org.qmp4j.supervisor.vm.Domain;

/** States of guests that were put aside, and that no start looks at any more. */
final class SavedStateCheck {
    private SavedStateCheck() {}

    static List<Finding> look(Collection<Domain> domains, SaveImages saves) {
        List<Finding> findings = new ArrayList<>();
        for (Domain domain : domains) {
            for (Path aside : saves.putAside(domain)) {
                boolean used = aside.toString().endsWith(".used");
                findings.add(Finding.warning(
                        "saved-state",
                        "domain " + domain.definition().label() + " has a saved state that "
                                + (used ? "a start has taken" : "no start could take") + ": " + aside,
                        "rm " + aside + ": it is older than what is on its disks"));
            }
        }
        return findings;
    }
}
