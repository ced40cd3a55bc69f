package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.FirmwareDef;
import org.qmp4j.supervisor.domain.FirmwareDef.Feature;
import org.qmp4j.supervisor.domain.FirmwareDef.Format;
import org.qmp4j.supervisor.domain.FirmwareDef.Kind;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderDef;
import org.qmp4j.supervisor.domain.FirmwareDef.LoaderType;
import org.qmp4j.supervisor.domain.FirmwareDef.NvramDef;

/** {@code <os firmware>}, {@code <firmware>}, {@code <loader>}, {@code <nvram>}: formatdomain, "BIOS bootloader". */
final class FirmwareXml {
    /** One feature and whether it must be there. */
    private record Wish(Feature feature, boolean on) {}

    private static final XmlField<Wish, Boolean> ENABLED = XmlField.attribute("enabled", XmlValue.YES_NO, Wish::on);
    private static final XmlField<Wish, Feature> FEATURE_NAME =
            XmlField.attribute("name", XmlValue.words(Feature.values()), Wish::feature);
    private static final XmlField<List<Wish>, List<Wish>> WISHES = XmlField.children(
            new XmlShape<>(
                    "feature", in -> new Wish(in.need(FEATURE_NAME), in.need(ENABLED)), List.of(ENABLED, FEATURE_NAME)),
            wishes -> wishes);
    private static final XmlShape<List<Wish>> FEATURES =
            new XmlShape<>("firmware", in -> in.get(WISHES, List.of()), List.of(WISHES));

    private static final XmlField<LoaderDef, Boolean> READONLY =
            XmlField.attribute("readonly", XmlValue.YES_NO, LoaderDef::readonly);
    private static final XmlField<LoaderDef, Boolean> SECURE =
            XmlField.attribute("secure", XmlValue.YES_NO, LoaderDef::secure);
    private static final XmlField<LoaderDef, LoaderType> TYPE =
            XmlField.attribute("type", XmlValue.words(LoaderType.values()), LoaderDef::type);
    private static final XmlField<LoaderDef, Boolean> STATELESS =
            XmlField.attribute("stateless", XmlValue.YES_NO, LoaderDef::stateless);
    private static final XmlField<LoaderDef, Format> LOADER_FORMAT =
            XmlField.attribute("format", XmlValue.words(Format.values()), LoaderDef::format);
    private static final XmlField<LoaderDef, String> LOADER_PATH =
            XmlField.text(XmlValue.ANY, loader -> loader.path() == null ? "" : loader.path());
    private static final XmlShape<LoaderDef> LOADER = new XmlShape<>(
            "loader",
            in -> new LoaderDef(
                    emptyToNull(in.get(LOADER_PATH)),
                    in.get(READONLY),
                    in.get(TYPE),
                    in.get(SECURE),
                    in.get(STATELESS),
                    in.get(LOADER_FORMAT)),
            List.of(READONLY, SECURE, TYPE, STATELESS, LOADER_FORMAT, LOADER_PATH));

    /** For the list of what is supported. */
    static final List<XmlNode<?>> LISTED = List.of(FEATURES, LOADER, NvramXml.SHAPE);

    private FirmwareXml() {}

    static FirmwareDef read(XmlElement os) {
        Kind choice = os.valueOf("firmware", XmlValue.words(Kind.values()));
        Map<Feature, Boolean> features = new EnumMap<>(Feature.class);
        XmlElement wishes = os.child("firmware");
        if (wishes != null) {
            FEATURES.read(wishes).forEach(wish -> features.put(wish.feature(), wish.on()));
            if (choice == null && !features.isEmpty()) {
                throw wishes.invalid("features are for firmware that is looked for: <os firmware='efi'>");
            }
            if (Boolean.TRUE.equals(features.get(Feature.ENROLLED_KEYS))
                    && Boolean.FALSE.equals(features.get(Feature.SECURE_BOOT))) {
                throw wishes.invalid("enrolled-keys needs secure-boot, which is switched off");
            }
        }
        XmlElement loaderElement = os.child("loader");
        LoaderDef loader = loaderElement == null ? null : LOADER.read(loaderElement);
        XmlElement nvramElement = os.child("nvram");
        NvramDef nvram = nvramElement == null ? null : NvramXml.read(nvramElement);
        if (loaderElement != null && loader != null) {
            checkLoader(choice, loader, loaderElement);
        }
        if (nvramElement != null) {
            checkNvram(choice, loader, nvramElement);
        }
        return new FirmwareDef(choice, features, loader, nvram);
    }

    private static void checkLoader(@Nullable Kind choice, LoaderDef loader, XmlElement element) {
        if (choice == null && loader.path() == null) {
            throw element.invalid("the path of the firmware is missing, and none is looked for");
        }
        if (Boolean.FALSE.equals(loader.readonly()) && loader.type() == LoaderType.ROM) {
            throw element.invalid("a ROM cannot be written");
        }
        if (Boolean.FALSE.equals(loader.stateless())) {
            if (choice == null && loader.type() != LoaderType.PFLASH) {
                throw element.invalid("only firmware in flash memory (type='pflash') keeps a state");
            }
            if (choice == Kind.BIOS) {
                throw element.invalid("only EFI firmware keeps a state");
            }
        }
    }

    private static void checkNvram(@Nullable Kind choice, @Nullable LoaderDef loader, XmlElement element) {
        if (choice == Kind.BIOS) {
            throw element.invalid("firmware of kind 'bios' has no NVRAM");
        }
        if (choice == null && (loader == null || loader.type() != LoaderType.PFLASH)) {
            throw element.unsupported("NVRAM is for firmware in flash memory: <loader type='pflash'>");
        }
        if (loader != null && Boolean.TRUE.equals(loader.stateless())) {
            throw element.invalid("firmware that is stateless has no NVRAM");
        }
        if (loader != null && Boolean.FALSE.equals(loader.readonly())) {
            throw element.invalid("firmware that can be written has no NVRAM of its own");
        }
    }

    static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static void write(FirmwareDef firmware, XmlPrinter out) {
        if (!firmware.features().isEmpty()) {
            List<Wish> wishes = new ArrayList<>();
            firmware.features().forEach((feature, on) -> wishes.add(new Wish(feature, on)));
            FEATURES.write(wishes, out);
        }
        if (firmware.loader() != null) {
            LOADER.write(firmware.loader(), out);
        }
        if (firmware.nvram() != null) {
            NvramXml.write(firmware.nvram(), out);
        }
    }
}
