package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FirmwareDef;
import org.qmp4j.supervisor.domain.FirmwareDef.Format;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderDef;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderType;
import org.qmp4j.supervisor.domain.FirmwareDef.NvramDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.FirmwarePlan.Flash;
import org.qmp4j.supervisor.launch.FirmwarePlan.Template;

/** How a guest gets the firmware that is named. */
final class FirmwarePlanner {
    private final DomainDef domain;
    private final FirmwareDef firmware;
    private final boolean rawFormatNodes;
    private final LaunchPaths paths;

    FirmwarePlanner(DomainDef domain, boolean rawFormatNodes, LaunchPaths paths) {
        this.domain = domain;
        this.firmware = domain.os().firmware();
        this.rawFormatNodes = rawFormatNodes;
        this.paths = paths;
    }

    FirmwarePlan plan() {
        LoaderDef loader = firmware.loader();
        if (loader == null || loader.path() == null) {
            return FirmwarePlan.OF_MACHINE;
        }
        if (loader.type() != LoaderType.PFLASH) {
            return new FirmwarePlan(loader.path(), null, null, null, false);
        }
        boolean secure = Boolean.TRUE.equals(loader.secure());
        boolean readonly = Boolean.TRUE.equals(loader.readonly());
        Flash code = new Flash(loader.path(), loader.format() == Format.QCOW2, readonly, true, false, null);
        // what can be written keeps its variables in itself
        boolean stateless = Boolean.TRUE.equals(loader.stateless()) || !readonly;
        return stateless
                ? new FirmwarePlan(null, code, null, null, secure)
                : new FirmwarePlan(null, code, variables(code.qcow2()), template(), secure);
    }

    /** A template of which nothing else is said is stored as the variables are. */
    private @Nullable Template template() {
        NvramDef nvram = firmware.nvram();
        if (nvram == null || nvram.template() == null) {
            return null;
        }
        Format format = nvram.templateFormat() == null ? nvram.format() : nvram.templateFormat();
        return new Template(nvram.template(), format == Format.QCOW2);
    }

    private Flash variables(boolean codeQcow2) {
        NvramDef nvram = firmware.nvram();
        boolean qcow2 = nvram != null && nvram.format() != null ? nvram.format() == Format.QCOW2 : codeQcow2;
        boolean format = qcow2 || rawFormatNodes;
        if (nvram != null && nvram.image() != null) {
            return new Flash("", qcow2, false, format, false, nvram.image());
        }
        return nvram != null && nvram.path() != null
                ? new Flash(nvram.path(), qcow2, false, format, false, null)
                : new Flash(own(qcow2), qcow2, false, format, paths instanceof RunPaths, null);
    }

    /** The way to one of our own is ours alone. */
    private String own(boolean qcow2) {
        return paths.nvram(domain.name(), qcow2 ? "qcow2" : "fd")
                .map(Path::toString)
                .orElseThrow(() -> new UnsupportedConfigurationException(
                        "/domain/os/nvram", "there is no place for the variables: name a file"));
    }
}
