package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VideoDef;
import org.qmp4j.supervisor.domain.VideoDef.Acceleration;
import org.qmp4j.supervisor.domain.VideoDef.Backend;
import org.qmp4j.supervisor.domain.VideoDef.Memory;
import org.qmp4j.supervisor.domain.VideoDef.Resolution;
import org.qmp4j.supervisor.domain.VideoModel;
import org.qmp4j.supervisor.domain.VirtioOptions;

/** {@code <video>}: formatdomain, "Video devices". */
final class VideoXml {
    /** What {@code <driver>} says. */
    private record Driver(Backend backend, VirtioOptions options) {
        private static final Driver NONE = new Driver(Backend.UNSAID, VirtioOptions.NONE);
    }

    /** What {@code <model>} says, in the place of the whole. */
    private static final XmlField<VideoDef, VideoModel> TYPE =
            XmlField.attribute("type", XmlValue.words(VideoModel.values(), VideoModel::id), VideoDef::model);

    private static final XmlField<VideoDef, Integer> RAM = size("ram", Memory::ram);
    private static final XmlField<VideoDef, Integer> VRAM = size("vram", Memory::vram);
    private static final XmlField<VideoDef, Integer> VRAM64 = size("vram64", Memory::vram64);
    private static final XmlField<VideoDef, Integer> VGAMEM = size("vgamem", Memory::vgamem);
    private static final XmlField<VideoDef, Integer> HEADS =
            XmlField.attribute("heads", XmlValue.number(1, Integer.MAX_VALUE), VideoDef::heads);
    private static final XmlField<VideoDef, Boolean> PRIMARY =
            XmlField.attribute("primary", XmlValue.YES_NO, VideoDef::primary);
    private static final XmlField<VideoDef, Boolean> BLOB = XmlField.attribute("blob", XmlValue.ON_OFF, VideoDef::blob);

    private static final XmlField<Acceleration, Boolean> ACCEL_2D =
            XmlField.attribute("accel2d", XmlValue.of(false, "no"), acceleration -> null);
    private static final XmlField<Acceleration, Boolean> ACCEL_3D =
            XmlField.attribute("accel3d", XmlValue.YES_NO, Acceleration::accel3d);
    private static final XmlField<Acceleration, String> NODE =
            XmlField.attribute("rendernode", XmlValue.TEXT, Acceleration::renderNode);
    private static final XmlField<VideoDef, Acceleration> ACCELERATION = XmlField.child(
            new XmlShape<>(
                    "acceleration",
                    said -> {
                        if (said.get(ACCEL_2D) == null && said.get(ACCEL_3D) == null && said.get(NODE) == null) {
                            throw new IllegalArgumentException("it says nothing");
                        }
                        return new Acceleration(said.get(ACCEL_3D), said.get(NODE));
                    },
                    List.of(ACCEL_2D, ACCEL_3D, NODE)),
            video -> video.acceleration().equals(Acceleration.UNSAID) ? null : video.acceleration());

    private static final XmlField<Resolution, Integer> X =
            XmlField.attribute("x", XmlValue.number(1, Integer.MAX_VALUE), Resolution::x);
    private static final XmlField<Resolution, Integer> Y =
            XmlField.attribute("y", XmlValue.number(1, Integer.MAX_VALUE), Resolution::y);
    private static final XmlField<VideoDef, Resolution> RESOLUTION = XmlField.child(
            new XmlShape<>("resolution", said -> new Resolution(said.need(X), said.need(Y)), List.of(X, Y)),
            VideoDef::resolution);

    private static final XmlShape<VideoDef> MODEL = new XmlShape<>(
            "model",
            VideoXml::model,
            List.of(TYPE, RAM, VRAM, VRAM64, VGAMEM, HEADS, PRIMARY, BLOB, ACCELERATION, RESOLUTION));

    private static final XmlField<Driver, Backend> NAME = XmlField.attribute(
            "name",
            XmlValue.words(new Backend[] {Backend.QEMU, Backend.VHOST_USER}, Backend::id),
            driver -> driver.backend() == Backend.UNSAID ? null : driver.backend());
    private static final XmlField<Driver, VirtioOptions> OPTIONS = VirtioOptionsXml.part(Driver::options);
    private static final XmlField<VideoDef, Driver> DRIVER = XmlField.child(
            new XmlShape<>(
                    "driver",
                    said -> new Driver(said.get(NAME, Backend.UNSAID), said.get(OPTIONS, VirtioOptions.NONE)),
                    List.of(OPTIONS, NAME)),
            VideoXml::driver);
    private static final XmlField<VideoDef, VideoDef> CARD = XmlField.child(MODEL, video -> video);
    private static final XmlField<VideoDef, Placement> PLACEMENT = PlacementXml.field(VideoDef::placement);

    static final XmlShape<VideoDef> SHAPE = new XmlShape<>("video", VideoXml::video, List.of(DRIVER, CARD, PLACEMENT));

    private VideoXml() {}

    private static XmlField<VideoDef, Integer> size(String name, Function<Memory, @Nullable Integer> getter) {
        return XmlField.attribute(name, XmlValue.number(0, Integer.MAX_VALUE), video -> getter.apply(video.memory()));
    }

    private static VideoDef model(XmlShape.Reading said) {
        return new VideoDef(
                said.need(TYPE),
                new Memory(said.get(RAM), said.get(VRAM), said.get(VRAM64), said.get(VGAMEM)),
                said.get(HEADS),
                said.get(PRIMARY),
                said.get(BLOB),
                said.get(ACCELERATION, Acceleration.UNSAID),
                said.get(RESOLUTION),
                Backend.UNSAID,
                VirtioOptions.NONE,
                Placement.OPEN);
    }

    private static VideoDef video(XmlShape.Reading said) {
        VideoDef card = said.get(CARD, new VideoDef(VideoModel.DEFAULT, Placement.OPEN));
        Driver driver = said.get(DRIVER, Driver.NONE);
        if (card.acceleration().renderNode() != null && driver.backend() != Backend.VHOST_USER) {
            throw new IllegalArgumentException("rendernode is for <driver name='vhostuser'/>");
        }
        return new VideoDef(
                card.model(),
                card.memory(),
                card.heads(),
                card.primary(),
                card.blob(),
                card.acceleration(),
                card.resolution(),
                driver.backend(),
                driver.options(),
                said.get(PLACEMENT, Placement.OPEN));
    }

    private static @Nullable Driver driver(VideoDef video) {
        Driver driver = new Driver(video.backend(), video.driver());
        return driver.equals(Driver.NONE) ? null : driver;
    }
}
