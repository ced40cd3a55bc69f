package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** How the memory of a guest is kept from the host ({@code <launchSecurity>}). */
public sealed interface LaunchSecurityDef {
    /**
     * What AMD's kinds have in common.
     *
     * @param kernelHashes whether kernel, initrd and command line are measured
     * @param cbitpos which bit of an address says that memory is encrypted; null as the host has it
     * @param reducedPhysBits how many bits of addresses are lost; null as the host has it
     */
    record AmdCommon(
            @Nullable Boolean kernelHashes,
            @Nullable Integer cbitpos,
            @Nullable Integer reducedPhysBits) {}

    /**
     * {@code type='sev'}.
     *
     * @param common what AMD's kinds have in common
     * @param policy of the guest
     * @param dhCert key of the owner, in Base64
     * @param session of the owner, in Base64
     */
    record Sev(
            AmdCommon common,
            long policy,
            @Nullable String dhCert,
            @Nullable String session) implements LaunchSecurityDef {}

    /**
     * {@code type='sev-snp'}.
     *
     * @param common what AMD's kinds have in common
     * @param policy of the guest
     * @param guestVisibleWorkarounds in Base64
     * @param idBlock in Base64
     * @param idAuth in Base64
     * @param hostData in Base64
     * @param authorKey whether idAuth has the author's key
     * @param vcek whether the guest may use the key of the chip
     */
    record SevSnp(
            AmdCommon common,
            long policy,
            @Nullable String guestVisibleWorkarounds,
            @Nullable String idBlock,
            @Nullable String idAuth,
            @Nullable String hostData,
            @Nullable Boolean authorKey,
            @Nullable Boolean vcek)
            implements LaunchSecurityDef {}
}
