package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.LaunchSecurityDef;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.AmdCommon;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.Sev;
import org.qmp4j.supervisor.domain.LaunchSecurityDef.SevSnp;

/** {@code <launchSecurity>}: formatdomain, "Launch Security". */
final class LaunchSecurityXml {
    private static final XmlValue<Integer> BITS = XmlValue.number(0, 64);

    private static final XmlField<Sev, String> SEV_TYPE = XmlField.attribute("type", XmlValue.TEXT, sev -> "sev");
    private static final XmlField<Sev, Boolean> SEV_HASHES = XmlField.attribute(
            "kernelHashes", XmlValue.YES_NO, sev -> sev.common().kernelHashes());
    private static final XmlField<Sev, Integer> SEV_CBIT =
            XmlField.childText("cbitpos", BITS, sev -> sev.common().cbitpos());
    private static final XmlField<Sev, Integer> SEV_REDUCED =
            XmlField.childText("reducedPhysBits", BITS, sev -> sev.common().reducedPhysBits());
    private static final XmlField<Sev, Long> SEV_POLICY = XmlField.childText("policy", XmlValue.hex(4), Sev::policy);
    private static final XmlField<Sev, String> DH_CERT = XmlField.childText("dhCert", XmlValue.TEXT, Sev::dhCert);
    private static final XmlField<Sev, String> SESSION = XmlField.childText("session", XmlValue.TEXT, Sev::session);
    private static final XmlShape<Sev> SEV = new XmlShape<>(
            "launchSecurity",
            in -> new Sev(
                    new AmdCommon(in.get(SEV_HASHES), in.get(SEV_CBIT), in.get(SEV_REDUCED)),
                    in.need(SEV_POLICY),
                    in.get(DH_CERT),
                    in.get(SESSION)),
            List.of(SEV_TYPE, SEV_HASHES, SEV_CBIT, SEV_REDUCED, SEV_POLICY, DH_CERT, SESSION));

    private static final XmlField<SevSnp, String> SNP_TYPE =
            XmlField.attribute("type", XmlValue.TEXT, snp -> "sev-snp");
    private static final XmlField<SevSnp, Boolean> SNP_HASHES = XmlField.attribute(
            "kernelHashes", XmlValue.YES_NO, snp -> snp.common().kernelHashes());
    private static final XmlField<SevSnp, Boolean> AUTHOR_KEY =
            XmlField.attribute("authorKey", XmlValue.YES_NO, SevSnp::authorKey);
    private static final XmlField<SevSnp, Boolean> VCEK = XmlField.attribute("vcek", XmlValue.YES_NO, SevSnp::vcek);
    private static final XmlField<SevSnp, Integer> SNP_CBIT =
            XmlField.childText("cbitpos", BITS, snp -> snp.common().cbitpos());
    private static final XmlField<SevSnp, Integer> SNP_REDUCED =
            XmlField.childText("reducedPhysBits", BITS, snp -> snp.common().reducedPhysBits());
    private static final XmlField<SevSnp, Long> SNP_POLICY =
            XmlField.childText("policy", XmlValue.hex(8), SevSnp::policy);
    private static final XmlField<SevSnp, String> WORKAROUNDS =
            XmlField.childText("guestVisibleWorkarounds", XmlValue.TEXT, SevSnp::guestVisibleWorkarounds);
    private static final XmlField<SevSnp, String> ID_BLOCK =
            XmlField.childText("idBlock", XmlValue.TEXT, SevSnp::idBlock);
    private static final XmlField<SevSnp, String> ID_AUTH = XmlField.childText("idAuth", XmlValue.TEXT, SevSnp::idAuth);
    private static final XmlField<SevSnp, String> HOST_DATA =
            XmlField.childText("hostData", XmlValue.TEXT, SevSnp::hostData);
    private static final XmlShape<SevSnp> SNP = new XmlShape<>(
            "launchSecurity",
            in -> new SevSnp(
                    new AmdCommon(in.get(SNP_HASHES), in.get(SNP_CBIT), in.get(SNP_REDUCED)),
                    in.need(SNP_POLICY),
                    in.get(WORKAROUNDS),
                    in.get(ID_BLOCK),
                    in.get(ID_AUTH),
                    in.get(HOST_DATA),
                    in.get(AUTHOR_KEY),
                    in.get(VCEK)),
            List.of(
                    SNP_TYPE,
                    SNP_HASHES,
                    AUTHOR_KEY,
                    VCEK,
                    SNP_CBIT,
                    SNP_REDUCED,
                    SNP_POLICY,
                    WORKAROUNDS,
                    ID_BLOCK,
                    ID_AUTH,
                    HOST_DATA));

    /** For the list of what is supported. */
    static final XmlChoice<LaunchSecurityDef> LISTED = new XmlChoice<>(
            "launchSecurity",
            "type",
            null,
            List.of(
                    new XmlChoice.Variant<>("sev", Sev.class, SEV),
                    new XmlChoice.Variant<>("sev-snp", SevSnp.class, SNP)));

    private LaunchSecurityXml() {}

    static @Nullable LaunchSecurityDef read(XmlElement domain) {
        XmlElement security = domain.child("launchSecurity");
        if (security == null) {
            return null;
        }
        String type = security.requiredAttribute("type");
        return switch (type) {
            case "sev" -> SEV.read(security);
            case "sev-snp" -> SNP.read(security);
            case "tdx" -> throw security.unsupported("Intel's TDX is not done yet");
            case "s390-pv" -> throw security.unsupported("protected guests of s390x are not run here");
            default -> throw security.unknownWord("type", type);
        };
    }

    static void write(@Nullable LaunchSecurityDef security, XmlPrinter out) {
        if (security instanceof Sev sev) {
            SEV.write(sev, out);
        } else if (security instanceof SevSnp snp) {
            SNP.write(snp, out);
        }
    }
}
