package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.IsaAddress;
import org.qmp4j.supervisor.error.SupervisorException;

/** What a real libvirt refuses of random but well formed XML is refused, with its place. */
class DeviceRulesTest {
    private static DomainDef read(String parts, String devices) {
        return new DomainXmlReader()
                .read("<domain type='kvm'><name>a</name><memory>1024</memory><os><type machine='q35'>hvm</type></os>\n"
                        + parts + "<devices>" + devices + "</devices></domain>");
    }

    private static void refused(String partsAndPlace, boolean devices) {
        String[] parts = partsAndPlace.split(" \\| ", -1);
        SupervisorException refusal = assertThrows(
                SupervisorException.class, () -> read(devices ? "" : parts[0], devices ? parts[0] : ""), parts[0]);
        String place = (devices ? "/domain/devices/" : "/domain/") + parts[1] + ": ";
        assertTrue(refusal.getMessage().startsWith("XML, line 2, "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(place), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<watchdog model='i6300esb'><address type='virtio-serial'/></watchdog> | watchdog/address",
                "<watchdog model='i6300esb'><address type='virtio-mmio'/></watchdog> | watchdog/address",
                "<watchdog model='ib700'><address type='isa' iobase='1'/></watchdog> | watchdog/address",
                "<memballoon model='virtio'><address type='usb' bus='0'/></memballoon> | memballoon/address",
                "<rng model='virtio'><backend model='random'/><address type='dimm'/></rng> | rng/address",
                "<vsock><cid auto='yes'/><address type='isa'/></vsock> | vsock/address",
                "<controller type='virtio-serial'><address type='ccid'/></controller> | controller/address",
                "<controller type='scsi' model='virtio-scsi'><address type='unassigned'/></controller> | controller/address",
                "<controller type='ccid'><address type='virtio-serial'/></controller> | controller/address",
                "<console type='null'><target type='virtio'/><address type='ccid'/></console> | console/address",
                "<console type='null'><address type='usb' bus='0'/></console> | console/address",
                "<channel type='null'><target type='virtio'/><address type='drive'/></channel> | channel/address",
                "<serial type='null'><address type='usb' bus='0'/></serial> | serial",
                "<parallel type='null'><address type='unassigned'/></parallel> | parallel/address",
                "<rng model='virtio'><backend model='random'/><address type='virtio-mmio'/></rng> | rng/address",
                "<memballoon model='virtio'><address type='virtio-mmio'/></memballoon> | memballoon/address",
            })
    void anAddressIsForWhatADeviceIsPluggedInto(String devices) {
        refused(devices, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serial type='null'><target><model name='pci-serial'/></target></serial> | serial/target",
                "<console type='pty'/><console type='pty'/> | console",
                "<channel type='spicevmc'><target type='virtio'/></channel> | channel",
                "<serial type='spiceport'><source channel='a'/></serial> | serial",
                "<graphics type='spice'/><channel type='spicevmc'><target type='guestfwd' address='1.2.3.4' port='1'/>"
                        + "</channel> | channel",
                "<serial type='file'><source path='/f'><seclabel relabel='no'><label>x</label></seclabel></source></serial>"
                        + " | serial/source/seclabel",
                "<disk><source file='/a'><seclabel relabel='no'><label>x</label></seclabel></source><target dev='vda'/></disk>"
                        + " | disk/source/seclabel",
                "<smartcard mode='host'/><smartcard mode='host'/> | smartcard",
                "<controller type='pci' index='0'/> | controller",
                "<serial type='unix'><source mode='bind' path='/a'><reconnect enabled='no'/></source></serial> | serial/source",
                "<filesystem><source dir='/a'/><target dir='b'/><boot order='1'/></filesystem> | filesystem",
                "<shmem name='a'><model type='ivshmem-doorbell'/><msi enabled='yes'/></shmem> | shmem",
                "<input type='keyboard' model='virtio'/> | input",
                "<tpm><backend type='emulator'><active_pcr_banks><sha1/></active_pcr_banks></backend></tpm>"
                        + " | tpm/backend/active_pcr_banks",
                "<tpm><backend type='emulator'><encryption secret='x'/></backend></tpm> | tpm/backend/encryption/@secret",
                "<tpm model='tpm-crb'><backend type='emulator' version='1.2'/></tpm> | tpm",
            })
    void devicesThatCannotBeAreRefused(String devices) {
        refused(devices, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<audio id='1' type='none' timerPeriod='0'/> | audio/@timerPeriod",
                "<audio id='1' type='none'><input voices='0'/></audio> | audio/input/@voices",
                "<audio id='1' type='none'><input fixedSettings='yes'/></audio> | audio/input",
                "<audio id='1' type='oss' dspPolicy='-1'/> | audio/@dspPolicy",
                "<audio id='1' type='sdl' driver='dsound'/> | audio/@driver",
                "<graphics type='sdl'><gl/></graphics> | graphics/gl",
                "<graphics type='sdl'/><graphics type='egl-headless'/> | graphics",
                "<graphics type='vnc' passwd='x' connected='fail'/> | graphics",
                "<video><model type='vga'><acceleration/></model></video> | video/model/acceleration",
                "<video><model type='virtio'><acceleration rendernode='/r'/></model></video> | video",
                "<video><model type='vga' heads='2'/></video> | video/model",
                "<video><model type='cirrus'><resolution x='800' y='600'/></model></video> | video/model",
            })
    void whatIsSeenAndHeardIsRefusedWhereItCannotBe(String devices) {
        refused(devices, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<clock><timer name='kvmclock' tickpolicy='delay'/></clock> | clock/timer",
                "<clock><timer name='hypervclock' mode='auto'/></clock> | clock/timer",
                "<clock><timer name='hpet' track='guest'/></clock> | clock/timer",
                "<clock><timer name='rtc' frequency='1'/></clock> | clock/timer",
                "<clock><timer name='pit' tickpolicy='delay'><catchup limit='8'/></timer></clock> | clock/timer",
                "<features><hyperv><vapic/></hyperv></features> | features/hyperv/vapic",
                "<cpu mode='maximum'><vendor>Intel</vendor></cpu> | cpu",
                "<features><tcg><tb-cache unit='KiB'>1500</tb-cache></tcg></features> | features/tcg/tb-cache",
            })
    void partsOfAGuestThatCannotBeAreRefused(String parts) {
        refused(parts, false);
    }

    @Test
    void aPlaceOnTheIsaBusIsHexadecimalHoweverItLooks() {
        DomainDef domain = read("", "<serial type='null'><address type='isa' iobase='32' irq='0xa'/></serial>");
        assertEquals(
                new IsaAddress(0x32, 10),
                domain.devices().serials().get(0).placement().address());
    }
}
