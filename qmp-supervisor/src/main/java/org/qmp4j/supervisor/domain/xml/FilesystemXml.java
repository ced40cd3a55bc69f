package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.FilesystemDef;
import org.qmp4j.supervisor.domain.FilesystemDef.Access;
import org.qmp4j.supervisor.domain.FilesystemDef.Driver;
import org.qmp4j.supervisor.domain.FilesystemDef.Options;
import org.qmp4j.supervisor.domain.FilesystemDef.Source;
import org.qmp4j.supervisor.domain.KeptElement;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.domain.VirtioRevision;

/** {@code <filesystem>}: formatdomain, "Filesystems". */
final class FilesystemXml {
    private static final int MAX_MODE = 0777;

    /** What {@code <driver>} says. */
    private record Told(
            @Nullable Driver type,
            boolean immediate,
            @Nullable Integer queue,
            VirtioOptions virtio) {
        private static final Told NONE = new Told(null, false, null, VirtioOptions.NONE);
    }

    private static final XmlField<FilesystemDef, String> TYPE =
            XmlField.attribute("type", XmlValue.oneOf(List.of("mount")), fs -> "mount");
    private static final XmlField<FilesystemDef, Access> ACCESS =
            XmlField.attribute("accessmode", XmlValue.words(Access.values(), Access::id), FilesystemDef::access);
    private static final XmlField<FilesystemDef, String> MULTIDEVS = XmlField.attribute(
            "multidevs",
            XmlValue.oneOf(List.of("default", "remap", "forbid", "warn")),
            fs -> fs.options().multidevs());
    private static final XmlField<FilesystemDef, VirtioRevision> MODEL = XmlField.attribute(
            "model",
            XmlValue.words(VirtioRevision.values(), VirtioRevision::model),
            fs -> fs.revision() == VirtioRevision.ANY ? null : fs.revision());
    private static final XmlField<FilesystemDef, Integer> FMODE = mode("fmode", Options::fmode);
    private static final XmlField<FilesystemDef, Integer> DMODE = mode("dmode", Options::dmode);

    private static final XmlField<Told, Driver> DRIVER_TYPE =
            XmlField.attribute("type", XmlValue.words(Driver.values(), Driver::id), Told::type);
    private static final XmlField<Told, Boolean> POLICY =
            XmlField.attribute("wrpolicy", XmlValue.of(true, "immediate"), told -> told.immediate() ? true : null);
    private static final XmlField<Told, Integer> QUEUE =
            XmlField.attribute("queue", XmlValue.number(1, Integer.MAX_VALUE), Told::queue);
    private static final XmlField<Told, VirtioOptions> VIRTIO = VirtioOptionsXml.part(Told::virtio);
    private static final XmlField<FilesystemDef, Told> DRIVER = XmlField.child(
            new XmlShape<>(
                    "driver",
                    said -> new Told(
                            said.get(DRIVER_TYPE),
                            said.get(POLICY, false),
                            said.get(QUEUE),
                            said.get(VIRTIO, VirtioOptions.NONE)),
                    List.of(DRIVER_TYPE, POLICY, QUEUE, VIRTIO)),
            FilesystemXml::told);

    private static final XmlField<FilesystemDef, List<KeptElement>> BINARY = kept(KeptXml.element("binary")
            .attribute("path", XmlValue.TEXT)
            .attribute("xattr", XmlValue.ON_OFF)
            .child(KeptXml.element("cache").attribute("mode", XmlValue.oneOf(List.of("none", "auto", "always"))))
            .child(KeptXml.element("sandbox").attribute("mode", XmlValue.oneOf(List.of("namespace", "chroot"))))
            .child(KeptXml.element("lock").attribute("posix", XmlValue.ON_OFF).attribute("flock", XmlValue.ON_OFF))
            .child(KeptXml.element("thread_pool").attribute("size", XmlValue.number(0, Integer.MAX_VALUE)))
            .child(KeptXml.element("openfiles").attribute("max", XmlValue.number(1, Integer.MAX_VALUE))));
    private static final XmlField<FilesystemDef, List<KeptElement>> IDMAP =
            kept(KeptXml.element("idmap").child(mapping("uid")).child(mapping("gid")));

    private static final XmlField<Source, String> DIR = XmlField.attribute("dir", XmlValue.TEXT, Source::dir);
    private static final XmlField<Source, String> SOCKET = XmlField.attribute("socket", XmlValue.TEXT, Source::socket);
    private static final XmlField<FilesystemDef, Source> SOURCE = XmlField.child(
            new XmlShape<>("source", said -> new Source(said.get(DIR), said.get(SOCKET)), List.of(DIR, SOCKET)),
            FilesystemDef::source);
    private static final XmlField<FilesystemDef, String> TARGET =
            XmlField.said("target", "dir", XmlValue.TEXT, FilesystemDef::target);
    private static final XmlField<FilesystemDef, Boolean> READONLY = XmlField.flag("readonly", FilesystemDef::readonly);
    private static final XmlField<FilesystemDef, Integer> BOOT =
            BootXml.order(fs -> fs.options().bootOrder());
    private static final XmlField<FilesystemDef, Placement> PLACEMENT = PlacementXml.field(FilesystemDef::placement);

    static final XmlShape<FilesystemDef> SHAPE = new XmlShape<>(
            "filesystem",
            FilesystemXml::filesystem,
            List.of(
                    TYPE, ACCESS, MULTIDEVS, MODEL, FMODE, DMODE, DRIVER, BINARY, IDMAP, SOURCE, TARGET, READONLY, BOOT,
                    PLACEMENT));

    private FilesystemXml() {}

    private static FilesystemDef filesystem(XmlShape.Reading said) {
        Told told = said.get(DRIVER, Told.NONE);
        List<KeptElement> kept = new ArrayList<>(said.get(BINARY, List.of()));
        kept.addAll(said.get(IDMAP, List.of()));
        return new FilesystemDef(
                told.type() == null ? Driver.PATH : told.type(),
                said.get(ACCESS, Access.PASSTHROUGH),
                said.get(MODEL, VirtioRevision.ANY),
                new Options(
                        said.get(MULTIDEVS),
                        said.get(FMODE),
                        said.get(DMODE),
                        told.immediate(),
                        told.queue(),
                        said.get(BOOT)),
                said.need(SOURCE),
                said.need(TARGET),
                said.get(READONLY, false),
                told.virtio(),
                kept,
                said.get(PLACEMENT, Placement.OPEN));
    }

    private static @Nullable Told told(FilesystemDef fs) {
        Driver type = fs.driver() == Driver.PATH && !fs.options().immediate() ? null : fs.driver();
        Told told = new Told(type, fs.options().immediate(), fs.options().queue(), fs.virtio());
        return told.equals(Told.NONE) ? null : told;
    }

    private static KeptXml mapping(String name) {
        return KeptXml.element(name)
                .attribute("start", XmlValue.number(0L, 0xffff_ffffL))
                .attribute("target", XmlValue.number(0L, 0xffff_ffffL))
                .attribute("count", XmlValue.number(1L, 0xffff_ffffL));
    }

    private static XmlField<FilesystemDef, List<KeptElement>> kept(KeptXml element) {
        XmlShape<KeptElement> shape = element.shape();
        return XmlField.children(
                shape,
                fs -> fs.kept().stream()
                        .filter(one -> one.name().equals(shape.name()))
                        .toList());
    }

    private static XmlField<FilesystemDef, Integer> mode(String name, Function<Options, @Nullable Integer> getter) {
        return XmlField.attribute(
                name,
                new XmlValue<>(
                        "permissions, such as 0644",
                        FilesystemXml::octal,
                        mode -> String.format(Locale.ROOT, "%04o", mode)),
                fs -> getter.apply(fs.options()));
    }

    private static Optional<Integer> octal(String text) {
        if (!text.matches("[0-7]{1,4}")) {
            return Optional.empty();
        }
        int mode = Integer.parseInt(text, 8);
        return mode <= MAX_MODE ? Optional.of(mode) : Optional.empty();
    }
}
