package org.qmp4j.supervisor.launch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.FirmwareImage;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.FeaturesDef.SmmDef;
import org.qmp4j.supervisor.domain.FirmwareDef;
import org.qmp4j.supervisor.domain.FirmwareDef.Feature;
import org.qmp4j.supervisor.domain.FirmwareDef.Format;
import org.qmp4j.supervisor.domain.FirmwareDef.Kind;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderDef;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderType;
import org.qmp4j.supervisor.domain.FirmwareDef.NvramDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/**
 * From what is asked of a firmware to one that is named, with how it is stored, what it can, and what its variables are made of: the
 * first on the host that is as it was asked for. Done again, it changes nothing, whatever is installed by then.
 */
final class FirmwareChoice {
    private final DomainDef domain;
    private final FirmwareDef asked;

    private FirmwareChoice(DomainDef domain) {
        this.domain = domain;
        this.asked = domain.os().firmware();
    }

    /** The definition with its firmware named; the same one where none on the host is as it was asked for. */
    static DomainDef kept(DomainDef domain, Supplier<List<FirmwareImage>> installed) {
        FirmwareChoice choice = new FirmwareChoice(domain);
        return choice.isOpen() ? choice.of(installed.get()).orElse(domain) : domain;
    }

    /**
     * The same for a start, which needs one.
     *
     * @throws UnsupportedConfigurationException when none on the host is as it was asked for
     */
    static DomainDef needed(DomainDef domain, Supplier<List<FirmwareImage>> installed) {
        FirmwareChoice choice = new FirmwareChoice(domain);
        return !choice.isOpen()
                ? domain
                : choice.of(installed.get())
                        .orElseThrow(() -> new UnsupportedConfigurationException(
                                "/domain/os/@firmware", "no firmware on this host is as it was asked for"));
    }

    /** Whether there is something to be decided; what has been is not looked for again. */
    private boolean isOpen() {
        LoaderDef loader = asked.loader();
        if (asked.choice() == null) {
            return loader != null
                    && loader.type() == LoaderType.PFLASH
                    && (loader.format() == null || keeps(loader) && !isOriginKnown());
        }
        return loader == null
                || loader.path() == null
                || loader.type() == null
                || loader.format() == null
                || !asked.features().containsKey(Feature.SECURE_BOOT);
    }

    private static boolean keeps(LoaderDef loader) {
        return Boolean.TRUE.equals(loader.readonly()) && !Boolean.TRUE.equals(loader.stateless());
    }

    private boolean isOriginKnown() {
        NvramDef nvram = asked.nvram();
        return nvram != null && (nvram.template() != null || nvram.image() != null);
    }

    private Optional<DomainDef> of(List<FirmwareImage> installed) {
        Optional<FirmwareImage> found = installed.stream()
                .filter(image -> FirmwareMatch.matches(image, domain))
                .findFirst();
        if (found.isPresent()) {
            return found.map(this::with);
        }
        return asked.choice() == null ? Optional.of(unknown()) : Optional.empty();
    }

    private DomainDef with(FirmwareImage image) {
        Map<Feature, Boolean> features = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            features.put(feature, image.has(feature));
        }
        Format format = image.qcow2() ? Format.QCOW2 : Format.RAW;
        boolean smm = image.needsManagementMode();
        LoaderDef stated = asked.loader() == null ? LoaderDef.UNSAID : asked.loader();
        LoaderDef loader = new LoaderDef(
                image.executable(),
                image.memory() ? stated.readonly() : Boolean.TRUE,
                image.memory() ? LoaderType.ROM : LoaderType.PFLASH,
                smm ? Boolean.TRUE : stated.secure(),
                stated.stateless(),
                format);
        NvramDef nvram = image.stateless() ? asked.nvram() : nvram(format, image.template());
        FirmwareDef named = new FirmwareDef(image.uefi() ? Kind.EFI : Kind.BIOS, features, loader, nvram);
        DomainDef chosen = domain.withOs(domain.os().withFirmware(named));
        return smm && chosen.features().smm() == null
                ? chosen.withFeatures(chosen.features().withSmm(new SmmDef(true, null)))
                : chosen;
    }

    /** A file that nothing is known of but that it is named: raw, unless it is said to be otherwise. */
    private DomainDef unknown() {
        LoaderDef stated = Objects.requireNonNull(asked.loader());
        Format format = stated.format() == null ? Format.RAW : stated.format();
        LoaderDef loader = new LoaderDef(
                stated.path(), stated.readonly(), stated.type(), stated.secure(), stated.stateless(), format);
        NvramDef nvram = keeps(stated) ? nvram(format, null) : asked.nvram();
        return domain.withOs(domain.os().withFirmware(new FirmwareDef(null, asked.features(), loader, nvram)));
    }

    private NvramDef nvram(Format format, @Nullable String template) {
        NvramDef stated = asked.nvram() == null ? NvramDef.UNSAID : asked.nvram();
        boolean elsewhere = stated.path() != null || stated.image() != null;
        Format own = stated.format() != null && (elsewhere || asked.choice() == null) ? stated.format() : format;
        String origin = stated.image() != null ? null : stated.template() == null ? template : stated.template();
        Format originFormat = stated.templateFormat() != null || origin == null || !origin.equals(template)
                ? stated.templateFormat()
                : format;
        return new NvramDef(stated.path(), origin, originFormat, own, stated.named(), stated.image());
    }
}
