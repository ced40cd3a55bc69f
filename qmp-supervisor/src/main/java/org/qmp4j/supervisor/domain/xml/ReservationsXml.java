package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.Reservations;

/** {@code <reservations>}: formatdomain, "Hard drives, floppy disks, CDROMs". */
final class ReservationsXml {
    private static final XmlField<String, String> SOCKET_TYPE =
            XmlField.attribute("type", DiskDriverXml.only("unix"), path -> "unix");
    private static final XmlField<String, String> PATH = XmlField.attribute("path", XmlValue.TEXT, path -> path);
    private static final XmlField<String, String> MODE =
            XmlField.attribute("mode", DiskDriverXml.only("client"), path -> "client");
    private static final XmlShape<String> SOURCE = new XmlShape<>(
            "source",
            said -> {
                said.need(SOCKET_TYPE);
                said.need(MODE);
                return said.need(PATH);
            },
            List.of(SOCKET_TYPE, PATH, MODE));

    private static final XmlField<Reservations, Boolean> MANAGED =
            XmlField.attribute("managed", XmlValue.YES_NO, Reservations::managed);
    private static final XmlField<Reservations, String> HELPER = XmlField.child(SOURCE, Reservations::helper);

    static final XmlShape<Reservations> SHAPE =
            new XmlShape<>("reservations", ReservationsXml::make, List.of(MANAGED, HELPER));

    private ReservationsXml() {}

    private static Reservations make(XmlShape.Reading said) {
        @Nullable String helper = said.get(HELPER);
        boolean managed = said.need(MANAGED);
        // of a managed helper the live definition has its socket as well
        if (!managed && helper == null) {
            throw new IllegalArgumentException("a helper that is not managed needs its socket");
        }
        return new Reservations(managed ? null : helper);
    }
}
