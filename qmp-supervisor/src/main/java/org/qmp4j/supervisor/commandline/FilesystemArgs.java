package org.qmp4j.supervisor.commandline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.FilesystemDef;
import org.qmp4j.supervisor.domain.FilesystemDef.Driver;
import org.qmp4j.supervisor.launch.DevicesPlan;

/** Directories of the host that the guest sees. */
final class FilesystemArgs {
    private FilesystemArgs() {}

    static void add(FilesystemDef fs, DevicesPlan plan, List<QemuOption> options) {
        OptionJson device = switch (fs.driver()) {
            case PATH, HANDLE -> plan9(fs, options);
            case VIRTIOFS -> virtiofs(fs, plan, options);
            case MTP ->
                OptionJson.with("driver", "usb-mtp")
                        .and("id", fs.placement().alias())
                        .and("rootdir", fs.source().dir())
                        .and("desc", fs.target())
                        .and("readonly", fs.readonly());
        };
        options.add(QemuOption.of("-device", device.at(fs.placement(), plan)));
    }

    private static OptionJson plan9(FilesystemDef fs, List<QemuOption> options) {
        String id = "fsdev-" + fs.placement().alias();
        FilesystemDef.Options said = fs.options();
        boolean local = fs.driver() == Driver.PATH;
        String multidevs = "default".equals(said.multidevs()) ? null : said.multidevs();
        options.add(QemuOption.of(
                "-fsdev",
                OptionText.first(local ? "local" : "handle")
                        .and("security_model", local ? fs.access().model() : null)
                        .and("multidevs", multidevs)
                        .and("fmode", octal(said.fmode()))
                        .and("dmode", octal(said.dmode()))
                        .and("writeout", said.immediate() ? "immediate" : null)
                        .and("id", id)
                        .and("path", fs.source().dir())
                        .and("readonly", fs.readonly() ? true : null)));
        return VirtioArgs.device("virtio-9p", fs.revision(), fs.virtio())
                .and("id", fs.placement().alias())
                .and("fsdev", id)
                .and("mount_tag", fs.target());
    }

    private static OptionJson virtiofs(FilesystemDef fs, DevicesPlan plan, List<QemuOption> options) {
        String alias = fs.placement().aliasOr("fs");
        String chardev = "chr-vu-" + alias;
        String stated = fs.source().socket();
        options.add(QemuOption.of(
                "-chardev",
                OptionText.first("socket")
                        .and("id", chardev)
                        .and("path", stated == null ? plan.paths().virtiofsSocket(alias) : stated)));
        return VirtioArgs.device("vhost-user-fs", fs.revision(), fs.virtio())
                .and("id", alias)
                .and("chardev", chardev)
                .and("queue-size", fs.options().queue())
                .and("tag", fs.target())
                .and("bootindex", fs.options().bootOrder());
    }

    private static @Nullable String octal(@Nullable Integer mode) {
        return mode == null ? null : String.format(Locale.ROOT, "%04o", mode);
    }
}
