package org.qmp4j.examples.vm.doctor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;

/** Domains of which something is not known, or not well. */
final class DomainCheck {
    private static final Map<DomainState, String> REMEDIES = Map.of(
            DomainState.UNREACHABLE,
            "look at that process: when it is no QEMU of this domain, or has ended, open the root again; else end it by hand",
            DomainState.FOREIGN,
            "another process has its place; nothing is done to it: end it by hand if it is a stray one",
            DomainState.HELD,
            "locks never go stale, the kernel drops them with their process: wait for that one, or end it by its pid",
            DomainState.UNRESPONSIVE,
            "its process lives and does not answer: wait, send it SIGCONT if it was stopped, or: vm destroy",
            DomainState.CRASHED,
            "the guest's kernel has panicked: save what you need of it, then vm reset or vm destroy",
            DomainState.SHUT_DOWN,
            "the guest is off and its process still there: vm destroy ends it, vm reset starts the guest again");

    private DomainCheck() {}

    static List<Finding> look(Collection<Domain> domains) {
        List<Finding> findings = new ArrayList<>();
        for (Domain domain : domains) {
            String remedy = REMEDIES.get(domain.state());
            if (remedy != null) {
                String message =
                        "domain " + domain.definition().label() + " is " + domain.state() + ": " + domain.reason();
                findings.add(
                        domain.state() == DomainState.SHUT_DOWN
                                ? Finding.warning("domain", message, remedy)
                                : Finding.problem("domain", message, remedy));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok("domain", "of each of " + domains.size() + " domains it is known how it is"));
        }
        return findings;
    }
}
