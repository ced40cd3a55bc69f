package org.qmp4j.examples.vm.verb;

import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.saveimage.SaveOptions;
import org.qmp4j.supervisor.saveimage.format.Compression;
import picocli.CommandLine.Option;

/** How a guest is saved. */
final class SaveFlags {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "how its state is packed: raw (default), gzip, bzip2, xz, lzop or zstd")
    private String format = "raw";

    @Option(names = "--bandwidth", paramLabel = "MIB", description = "the most that is written, in MiB a second")
    private long bandwidth;

    @Option(names = "--running", description = "the guest runs when it is restored")
    private boolean running;

    @Option(names = "--paused", description = "the guest is paused when it is restored")
    private boolean paused;

    SaveOptions options() {
        Compression packing = Compression.of(format)
                .filter(one -> one != Compression.SPARSE)
                .orElseThrow(() -> new CallException(
                        Code.USAGE,
                        "a state cannot be packed as '" + format + "'"
                                + (format.equals("sparse")
                                        ? ": QEMU alone writes such files, and that is not done"
                                        : ""),
                        "give one of raw, gzip, bzip2, xz, lzop, zstd"));
        return SaveOptions.standard()
                .with(packing)
                .withBandwidth(bandwidth << 20)
                .resuming(state(running, paused));
    }

    static @Nullable Boolean state(boolean running, boolean paused) {
        if (running && paused) {
            throw new CallException(
                    Code.USAGE, "--running and --paused exclude each other", "give one of them, or neither");
        }
        return running ? Boolean.TRUE : paused ? Boolean.FALSE : null;
    }
}
