package org.qmp4j.supervisor.vm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.FirmwarePlan;
import org.qmp4j.supervisor.launch.FirmwarePlan.Flash;
import org.qmp4j.supervisor.launch.FirmwarePlan.Template;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.state.NvramFiles;

/** The variables of the firmware, before the first start of a guest: made of their template. From then on they are the guest's. */
final class Variables {
    private Variables() {}

    /** Makes their file when it is not there; the rollback removes what was made. */
    static void make(FirmwarePlan firmware, @Nullable QemuUser user, Rollback rollback) {
        Flash flash = firmware.variables();
        Optional<Path> template = missing(firmware);
        if (flash != null && template.isPresent()) {
            Path file = Path.of(flash.path());
            rollback.push("make the variables of its firmware", () -> Files.deleteIfExists(file));
            NvramFiles.make(file, template.get(), user == null ? null : user.owner());
        }
    }

    /** What their file is to be made of; empty when there is one, or none is needed. */
    static Optional<Path> missing(FirmwarePlan firmware) {
        Flash flash = firmware.variables();
        return flash == null || flash.image() != null || Files.exists(Path.of(flash.path()))
                ? Optional.empty()
                : Optional.of(template(firmware.template(), flash));
    }

    private static Path template(@Nullable Template known, Flash wanted) {
        if (known == null) {
            throw refused(
                    "@template", "there is no " + wanted.path() + " yet, and nothing to make it of: name a template");
        }
        if (known.qcow2() != wanted.qcow2()) {
            throw refused(
                    "@templateFormat",
                    known.path() + " is not stored as the variables are to be: convert it by qemu-img");
        }
        Path path = Path.of(known.path());
        if (!Files.isReadable(path)) {
            throw refused("@template", "there is no " + wanted.path() + " yet, and " + path + " cannot be read");
        }
        return path;
    }

    private static UnsupportedConfigurationException refused(String attribute, String why) {
        return new UnsupportedConfigurationException("/domain/os/nvram/" + attribute, why);
    }
}
