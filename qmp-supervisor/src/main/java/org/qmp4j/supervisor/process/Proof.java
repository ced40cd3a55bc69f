package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.supervisor.error.ProofDisagreement;

/**
 * The proof tuple that is recorded with a running domain.
 *
 * @param uuid the domain
 * @param generation which of its processes
 * @param process the process
 * @param pidfile the file that it has locked
 */
public record Proof(UUID uuid, long generation, ProcessIdentity process, FileIdentity pidfile) {
    /** What is found where nothing is to be seen. */
    public static final String NOTHING = "nothing";

    /** The proof of a process that was just started and has its pidfile locked. */
    public static Proof of(UUID uuid, long generation, QemuProcess process) throws IOException {
        FileIdentity pidfile = process.pidfile()
                .identity()
                .orElseThrow(() -> new IOException("the pidfile of " + process + " is gone"));
        return new Proof(uuid, generation, process.identity(), pidfile);
    }

    private Map<ProofItem, String> expected() {
        Map<ProofItem, String> items = new EnumMap<>(ProofItem.class);
        items.put(ProofItem.PID, Long.toString(process.pid()));
        items.put(ProofItem.START_TICKS, Long.toString(process.startTicks()));
        items.put(ProofItem.BOOT_ID, process.bootId());
        items.put(ProofItem.EXECUTABLE, process.executable().toString());
        items.put(ProofItem.PID_NAMESPACE, Long.toString(process.pidNamespace()));
        items.put(ProofItem.PIDFILE, pidfile.toString());
        items.put(ProofItem.LOCK_HOLDER, Long.toString(process.pid()));
        items.put(ProofItem.GENERATION, Long.toString(generation));
        items.put(ProofItem.MONITOR_PEER, Long.toString(process.pid()));
        items.put(ProofItem.UUID, uuid.toString());
        return items;
    }

    /** What can be seen of the process without talking to it. Items that are not to be seen are there as nothing. */
    public Map<ProofItem, String> look(Pidfile file, ProcFs proc) throws IOException {
        Map<ProofItem, String> seen = new EnumMap<>(ProofItem.class);
        for (ProofItem item : List.of(
                ProofItem.PID,
                ProofItem.START_TICKS,
                ProofItem.BOOT_ID,
                ProofItem.EXECUTABLE,
                ProofItem.PID_NAMESPACE,
                ProofItem.PIDFILE,
                ProofItem.LOCK_HOLDER)) {
            seen.put(item, NOTHING);
        }
        Optional<FileIdentity> identity = file.identity();
        identity.ifPresent(found -> seen.put(ProofItem.PIDFILE, found.toString()));
        if (file.state() == Pidfile.State.HELD) {
            file.holder().ifPresent(pid -> seen.put(ProofItem.LOCK_HOLDER, Long.toString(pid)));
        }
        proc.identity(process.pid()).ifPresent(found -> {
            seen.put(ProofItem.PID, Long.toString(found.pid()));
            seen.put(ProofItem.START_TICKS, Long.toString(found.startTicks()));
            seen.put(ProofItem.BOOT_ID, found.bootId());
            seen.put(ProofItem.EXECUTABLE, found.executable().toString());
            seen.put(ProofItem.PID_NAMESPACE, Long.toString(found.pidNamespace()));
        });
        return seen;
    }

    /**
     * Every item that was seen and does not agree; empty when all do. What could not be asked for, such as the peer of a
     * socket without native code, is left out of the map by the caller, knowingly.
     */
    public List<ProofDisagreement> compare(Map<ProofItem, String> seen) {
        List<ProofDisagreement> disagreements = new ArrayList<>();
        expected().forEach((item, value) -> {
            String found = seen.get(item);
            if (found != null && !found.equals(value)) {
                disagreements.add(new ProofDisagreement(item.id(), value, found));
            }
        });
        return disagreements;
    }
}
