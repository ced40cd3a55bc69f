package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.SmartcardDef;
import org.qmp4j.supervisor.domain.SmartcardDef.CertificateCard;
import org.qmp4j.supervisor.domain.SmartcardDef.HostCard;
import org.qmp4j.supervisor.domain.SmartcardDef.RemoteCard;

/** {@code <smartcard>}: formatdomain, "Smartcard devices". */
final class SmartcardXml {
    private static final XmlField<HostCard, Placement> HOST_PLACE = PlacementXml.field(HostCard::placement);

    private static final XmlField<String, String> NAME = XmlField.text(XmlValue.TEXT, name -> name);
    private static final XmlField<CertificateCard, List<String>> CERTIFICATES = XmlField.children(
            new XmlShape<>("certificate", said -> said.need(NAME), List.of(NAME)), CertificateCard::certificates);
    private static final XmlField<CertificateCard, String> DATABASE =
            XmlField.childText("database", XmlValue.TEXT, CertificateCard::database);
    private static final XmlField<CertificateCard, Placement> CERTIFICATE_PLACE =
            PlacementXml.field(CertificateCard::placement);

    private static final XmlField<RemoteCard, ChardevDef> CHARDEV = ChardevXml.field(RemoteCard::chardev);
    private static final XmlField<RemoteCard, Placement> REMOTE_PLACE = PlacementXml.field(RemoteCard::placement);

    static final XmlChoice<SmartcardDef> CHOICE = new XmlChoice<>(
            "smartcard",
            "mode",
            null,
            List.of(
                    new XmlChoice.Variant<>(
                            "host",
                            HostCard.class,
                            new XmlShape<>(
                                    "smartcard",
                                    said -> new HostCard(said.get(HOST_PLACE, Placement.OPEN)),
                                    List.of(HOST_PLACE))),
                    new XmlChoice.Variant<>(
                            "host-certificates",
                            CertificateCard.class,
                            new XmlShape<>(
                                    "smartcard",
                                    said -> new CertificateCard(
                                            said.get(CERTIFICATES, List.of()),
                                            said.get(DATABASE),
                                            said.get(CERTIFICATE_PLACE, Placement.OPEN)),
                                    List.of(CERTIFICATES, DATABASE, CERTIFICATE_PLACE))),
                    new XmlChoice.Variant<>(
                            "passthrough",
                            RemoteCard.class,
                            new XmlShape<>(
                                    "smartcard",
                                    said -> new RemoteCard(said.need(CHARDEV), said.get(REMOTE_PLACE, Placement.OPEN)),
                                    List.of(CHARDEV, REMOTE_PLACE)))));

    private SmartcardXml() {}
}
