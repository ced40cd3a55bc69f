package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;

/** A domain as it is listed. */
final class DomainText {
    private DomainText() {}

    /** {@code {name, uuid, state, reason, pid, generation, qemuVersion}}; null where nothing is proven to run. */
    static ObjectNode json(Domain domain) {
        ObjectNode json = QmpJson.object()
                .put("name", domain.definition().name())
                .put("uuid", domain.uuid().toString())
                .put("state", domain.state().name())
                .put("reason", domain.reason())
                .putNull("pid")
                .putNull("generation")
                .putNull("qemuVersion");
        domain.liveRecord()
                .ifPresent(live -> json.put("pid", live.proof().process().pid())
                        .put("generation", live.proof().generation())
                        .put("qemuVersion", live.qemu().version()));
        return json;
    }

    /** The same of one that is no more. */
    static ObjectNode gone(Domain domain) {
        return named(domain).put("state", "UNDEFINED");
    }

    /** Which domain it is, of one that may be here or elsewhere: {@code {name, uuid}}. */
    static ObjectNode named(Domain domain) {
        return QmpJson.object()
                .put("name", domain.definition().name())
                .put("uuid", domain.uuid().toString());
    }

    /** The state in the words of a sentence. */
    static String state(Domain domain) {
        return domain.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Its process, or a dash. */
    static String pid(Domain domain) {
        return domain.liveRecord()
                .map(live -> Long.toString(live.proof().process().pid()))
                .orElse("-");
    }

    /** The version of its QEMU, or a dash. */
    static String version(Domain domain) {
        return domain.liveRecord().map(DomainText::version).orElse("-");
    }

    /** The version without what a distribution adds to it. */
    static String version(LiveRecord live) {
        return version(live.qemu().version());
    }

    static String version(String qemu) {
        return qemu.replaceFirst(" .*", "");
    }

    /** The name as sentences have it. */
    static String name(Domain domain) {
        return "'" + domain.definition().name() + "'";
    }

    /** Whether there may be a process: what is not known counts, so that it is seen. */
    static boolean isActive(Domain domain) {
        return domain.state() != DomainState.STOPPED;
    }

    /** Says that something was done to it. */
    static String done(Domain domain, String what) {
        return "Domain " + name(domain) + " " + what;
    }
}
