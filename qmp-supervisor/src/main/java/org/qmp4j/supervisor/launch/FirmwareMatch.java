package org.qmp4j.supervisor.launch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FirmwareDef;
import org.qmp4j.supervisor.domain.FirmwareDef.Feature;
import org.qmp4j.supervisor.domain.FirmwareDef.Format;
import org.qmp4j.supervisor.domain.FirmwareDef.Kind;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderDef;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderType;
import org.qmp4j.supervisor.domain.FirmwareDef.NvramDef;
import org.qmp4j.supervisor.domain.LaunchSecurityDef;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.SevSnp;

/** Whether a firmware of the host is what a domain asks for. */
final class FirmwareMatch {
    private FirmwareMatch() {}

    static boolean matches(FirmwareImage image, DomainDef domain) {
        FirmwareDef asked = domain.os().firmware();
        return (asked.choice() == null || image.uefi() == (asked.choice() == Kind.EFI))
                && image.runsOn(domain.os().arch(), domain.os().machine())
                && featuresMatch(image, asked)
                && loaderMatches(image, asked.loader())
                && (image.memory() || nvramMatches(image, asked))
                && managementModeMatches(image, domain, asked.loader())
                && securityMatches(image, domain.platform().launchSecurity());
    }

    private static boolean featuresMatch(FirmwareImage image, FirmwareDef asked) {
        for (Map.Entry<Feature, Boolean> feature : asked.features().entrySet()) {
            if (image.has(feature.getKey()) != feature.getValue()) {
                return false;
            }
        }
        return true;
    }

    private static boolean loaderMatches(FirmwareImage image, @Nullable LoaderDef loader) {
        if (loader == null) {
            // nobody gets a firmware that forgets everything without asking for it
            return image.memory() || !image.stateless();
        }
        if (loader.path() != null && !loader.path().equals(image.executable())) {
            return false;
        }
        if (loader.type() != null && (loader.type() == LoaderType.ROM) != image.memory()) {
            return false;
        }
        if (Boolean.FALSE.equals(loader.readonly())) {
            return false;
        }
        if (image.memory()) {
            return loader.format() != Format.QCOW2 && !Boolean.FALSE.equals(loader.stateless());
        }
        return Boolean.TRUE.equals(loader.stateless()) == image.stateless();
    }

    /** A format that nobody asked for is raw, as it always was before there was a choice. */
    private static boolean nvramMatches(FirmwareImage image, FirmwareDef asked) {
        NvramDef nvram = asked.nvram();
        LoaderDef loader = asked.loader();
        if (nvram != null && nvram.template() != null && !nvram.template().equals(image.template())) {
            return false;
        }
        Format format =
                loader != null && loader.format() != null ? loader.format() : nvram == null ? null : nvram.format();
        return image.qcow2() == (format == Format.QCOW2);
    }

    private static boolean managementModeMatches(FirmwareImage image, DomainDef domain, @Nullable LoaderDef loader) {
        boolean needed = image.needsManagementMode();
        Boolean smm =
                domain.features().smm() == null ? null : domain.features().smm().on();
        if (needed && Boolean.FALSE.equals(smm)) {
            return false;
        }
        return loader == null || loader.secure() == null || loader.secure() == needed;
    }

    private static boolean securityMatches(FirmwareImage image, @Nullable LaunchSecurityDef security) {
        if (security instanceof LaunchSecurityDef.Sev sev) {
            boolean encryptedState = (sev.policy() & 4) != 0;
            return image.features().contains("amd-sev")
                    && (!encryptedState || image.features().contains("amd-sev-es"));
        }
        return !(security instanceof SevSnp) || image.features().contains("amd-sev-snp");
    }
}
