package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.ShmemDef;
import org.qmp4j.supervisor.domain.ShmemDef.Msi;

/** {@code <shmem>}: formatdomain, "Shared memory device". */
final class ShmemXml {
    private static final int KIB_OF_MIB = 1024;

    /** What {@code <server>} says. */
    private record Server(@Nullable String path) {}

    private static final XmlField<Server, String> SERVER_PATH = XmlField.attribute("path", XmlValue.TEXT, Server::path);
    private static final XmlField<Msi, Boolean> ENABLED = XmlField.attribute("enabled", XmlValue.YES_NO, Msi::enabled);
    private static final XmlField<Msi, Integer> VECTORS =
            XmlField.attribute("vectors", XmlValue.number(1, Integer.MAX_VALUE), Msi::vectors);
    private static final XmlField<Msi, Boolean> IOEVENTFD =
            XmlField.attribute("ioeventfd", XmlValue.ON_OFF, Msi::ioeventfd);

    private static final XmlField<ShmemDef, String> NAME = XmlField.attribute("name", XmlValue.TEXT, ShmemDef::name);
    private static final XmlField<ShmemDef, String> ROLE =
            XmlField.attribute("role", XmlValue.oneOf(List.of("master", "peer")), ShmemDef::role);
    private static final XmlField<ShmemDef, Boolean> MODEL = XmlField.said(
            "model",
            "type",
            XmlValue.words(Kind.values(), Kind::word).as(kind -> kind == Kind.DOORBELL, Kind::of),
            ShmemDef::doorbell);
    private static final XmlField<ShmemDef, Long> SIZE =
            XmlField.child(SizeXml.kib("size"), shmem -> shmem.sizeMib() == null ? null : shmem.sizeMib() * KIB_OF_MIB);
    private static final XmlField<ShmemDef, Server> SERVER = XmlField.child(
            new XmlShape<>("server", said -> new Server(said.get(SERVER_PATH)), List.of(SERVER_PATH)),
            shmem -> shmem.server() == null ? null : new Server(shmem.server()));
    private static final XmlField<ShmemDef, Msi> MSI = XmlField.child(
            new XmlShape<>(
                    "msi",
                    said -> new Msi(said.get(ENABLED), said.get(VECTORS), said.get(IOEVENTFD)),
                    List.of(ENABLED, VECTORS, IOEVENTFD)),
            ShmemDef::msi);
    private static final XmlField<ShmemDef, Placement> PLACEMENT = PlacementXml.field(ShmemDef::placement);

    static final XmlShape<ShmemDef> SHAPE =
            new XmlShape<>("shmem", ShmemXml::shmem, List.of(NAME, ROLE, MODEL, SIZE, SERVER, MSI, PLACEMENT));

    /** The models; the one from before them, 'ivshmem', is in no QEMU that is used here. */
    private enum Kind {
        PLAIN("ivshmem-plain"),
        DOORBELL("ivshmem-doorbell");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private String word() {
            return word;
        }

        private static Kind of(boolean doorbell) {
            return doorbell ? DOORBELL : PLAIN;
        }
    }

    private ShmemXml() {}

    private static ShmemDef shmem(XmlShape.Reading said) {
        Long kib = said.get(SIZE);
        if (said.get(MSI) != null && said.get(SERVER) == null) {
            throw new IllegalArgumentException("msi is for shared memory with a <server>");
        }
        if (kib != null && (kib < KIB_OF_MIB || Long.bitCount(kib) != 1)) {
            throw new IllegalArgumentException("the size of shared memory is a power of two, 1 MiB at least");
        }
        return new ShmemDef(
                said.need(NAME),
                said.get(ROLE),
                said.need(MODEL),
                kib == null ? null : Long.valueOf(kib / KIB_OF_MIB),
                said.get(SERVER, new Server(null)).path(),
                said.get(MSI),
                said.get(PLACEMENT, Placement.OPEN));
    }
}
