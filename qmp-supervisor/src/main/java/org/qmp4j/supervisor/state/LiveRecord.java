package org.qmp4j.supervisor.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.process.Proof;

/**
 * What a running domain really is, as opposed to what its definition asks for; written before the guest runs.
 *
 * @param name the name that QEMU was started with
 * @param proof who the process is
 * @param qmpSocket its monitor
 * @param qemu facts about the binary and the machine
 * @param genid the generation id of this start
 * @param sockets the sockets that QEMU listens on, by alias
 * @param published socket paths of the definition that were made symlinks, and the sockets that they lead to
 * @param argv the command line, secrets redacted
 * @param memory directory of the files that are its memory, which a process that takes its place shares; null when there is none
 */
public record LiveRecord(
        String name,
        Proof proof,
        Path qmpSocket,
        Qemu qemu,
        GenId genid,
        Map<String, Path> sockets,
        Map<Path, Path> published,
        List<String> argv,
        @Nullable Path memory) {
    public LiveRecord {
        sockets = Map.copyOf(sockets);
        published = Map.copyOf(published);
        argv = List.copyOf(argv);
    }

    /** Of a process that shares its memory with nobody. */
    public LiveRecord(
            String name,
            Proof proof,
            Path qmpSocket,
            Qemu qemu,
            GenId genid,
            Map<String, Path> sockets,
            Map<Path, Path> published,
            List<String> argv) {
        this(name, proof, qmpSocket, qemu, genid, sockets, published, argv, null);
    }

    /** The same with those sockets, and those links to them. */
    public LiveRecord withSockets(Map<String, Path> nextSockets, Map<Path, Path> nextPublished) {
        return new LiveRecord(name, proof, qmpSocket, qemu, genid, nextSockets, nextPublished, argv, memory);
    }

    /**
     * The binary and the machine.
     *
     * @param emulator path of the binary
     * @param version its version
     * @param machine concrete machine type
     * @param accelerator what runs the guest
     * @param acceleratorReason why
     */
    public record Qemu(String emulator, String version, String machine, String accelerator, String acceleratorReason) {}

    /**
     * The generation id.
     *
     * @param value the id, or null
     * @param origin where it comes from
     * @param reason why it is so
     */
    public record GenId(@Nullable UUID value, String origin, String reason) {}
}
