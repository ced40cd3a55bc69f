package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FirmwareDef;
import org.qmp4j.supervisor.domain.FirmwareDef.Format;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderDef;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderType;
import org.qmp4j.supervisor.domain.FirmwareDef.NvramDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.FirmwarePlan.Flash;

/** Which firmware a guest gets: the one that is named, or the first on the host that is as it was asked for. */
final class FirmwarePlanner {
    private final DomainDef domain;
    private final FirmwareDef asked;
    private final boolean rawFormatNodes;
    private final LaunchPaths paths;
    private final LaunchSources sources;

    FirmwarePlanner(DomainDef domain, boolean rawFormatNodes, LaunchPaths paths, LaunchSources sources) {
        this.domain = domain;
        this.asked = domain.os().firmware();
        this.rawFormatNodes = rawFormatNodes;
        this.paths = paths;
        this.sources = sources;
    }

    FirmwarePlan plan() {
        if (asked.choice() != null) {
            return chosen();
        }
        LoaderDef loader = asked.loader();
        if (loader == null || loader.path() == null) {
            return FirmwarePlan.OF_MACHINE;
        }
        if (loader.type() != LoaderType.PFLASH) {
            return new FirmwarePlan(loader.path(), null, null, false, false);
        }
        boolean secure = Boolean.TRUE.equals(loader.secure());
        boolean readonly = Boolean.TRUE.equals(loader.readonly());
        Flash code = new Flash(loader.path(), loader.format() == Format.QCOW2, readonly, true, null);
        // what can be written keeps its variables in itself
        boolean stateless = Boolean.TRUE.equals(loader.stateless()) || !readonly;
        return new FirmwarePlan(null, code, stateless ? null : variables(code.qcow2()), secure, false);
    }

    private FirmwarePlan chosen() {
        FirmwareImage image = sources.firmware().get().stream()
                .filter(candidate -> FirmwareMatch.matches(candidate, domain))
                .findFirst()
                .orElseThrow(() -> new UnsupportedConfigurationException(
                        "/domain/os/@firmware", "no firmware on this host is as it was asked for"));
        if (image.memory()) {
            return new FirmwarePlan(image.executable(), null, null, false, false);
        }
        boolean qcow2 = image.qcow2();
        Flash code = new Flash(image.executable(), qcow2, true, true, null);
        boolean smm = image.features().contains("requires-smm");
        return new FirmwarePlan(null, code, image.stateless() ? null : variables(qcow2), smm, smm);
    }

    private Flash variables(boolean qcow2) {
        NvramDef nvram = asked.nvram();
        // what is looked for goes with the code; a file that is named, or goes with code that is, has the say itself
        boolean itself = nvram != null
                && nvram.format() != null
                && (nvram.path() != null || nvram.image() != null || asked.choice() == null);
        boolean stored = nvram != null && itself ? nvram.format() == Format.QCOW2 : qcow2;
        boolean format = stored || rawFormatNodes;
        return nvram != null && nvram.image() != null
                ? new Flash("", stored, false, format, nvram.image())
                : new Flash(path(nvram, stored), stored, false, format, null);
    }

    private String path(@Nullable NvramDef nvram, boolean qcow2) {
        if (nvram != null && nvram.path() != null) {
            return nvram.path();
        }
        Optional<Path> own = paths.nvram(domain.name(), qcow2 ? "qcow2" : "fd");
        return own.map(Path::toString)
                .orElseThrow(() -> new UnsupportedConfigurationException(
                        "/domain/os/nvram", "a file for the variables is not made yet: name one that is there"));
    }
}
