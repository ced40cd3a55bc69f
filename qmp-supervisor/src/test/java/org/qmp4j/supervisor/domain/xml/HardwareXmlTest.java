package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;
import org.qmp4j.supervisor.domain.ListenDef.NoListen;
import org.qmp4j.supervisor.error.SupervisorException;

class HardwareXmlTest {
    private static DomainDef read(String devices) {
        return new DomainXmlReader()
                .read("<domain type='kvm'><name>a</name><memory>1024</memory><os><type machine='q35'>hvm</type></os>"
                        + "<features><acpi/><ioapic driver='qemu'/></features><devices>\n" + devices
                        + "</devices></domain>");
    }

    private static String written(String device) {
        return new DomainXmlWriter().write(read(device)).replaceAll("(?m)^ +|\n", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<graphics type='vnc' port='5903' autoport='no' websocket='5700' listen='::' keymap='de' sharePolicy='ignore'"
                        + " powerControl='yes' passwd='p' passwdValidTo='2011-05-31T16:11:22' connected='keep'>"
                        + "<listen type='address' address='::'/></graphics>",
                "<graphics type='vnc' port='-1' autoport='yes'><listen type='network' network='n'/></graphics>",
                "<graphics type='spice' port='5903' tlsPort='5904' autoport='no' defaultMode='any'><listen type='address'/>"
                        + "<channel name='main' mode='secure'/><image compression='glz'/><jpeg compression='never'/>"
                        + "<zlib compression='always'/><playback compression='off'/><streaming mode='all'/>"
                        + "<mouse mode='client'/><clipboard copypaste='no'/><filetransfer enable='no'/></graphics>",
                "<graphics type='spice'><listen type='none'/><gl enable='yes' rendernode='/dev/dri/a'/></graphics>",
                "<graphics type='sdl' display=':0' xauth='/x'><gl enable='no'/></graphics>",
                "<graphics type='egl-headless'><gl rendernode='/dev/dri/a'/></graphics>",
                "<graphics type='dbus' address='unix:path=/b' p2p='no'/>",
                "<video><driver iommu='on' name='vhostuser'/><model type='virtio' heads='2' primary='yes' blob='on'>"
                        + "<acceleration accel3d='yes' rendernode='/r'/><resolution x='800' y='600'/></model></video>",
                "<video><model type='qxl' ram='65536' vram='32768' vram64='4096' vgamem='8192' heads='4'/></video>",
                "<sound model='ich9'><codec type='micro'/><codec type='output'/></sound>",
                "<sound model='virtio' streams='3'><driver packed='on'/></sound>",
                "<sound model='usb' multichannel='yes'><address type='usb' bus='0' port='2'/></sound>",
                "<audio id='2' type='oss' timerPeriod='5' tryMMap='yes' exclusive='no' dspPolicy='1'>"
                        + "<input mixingEngine='yes' fixedSettings='yes' voices='1' bufferLength='9' dev='/d'"
                        + " bufferCount='3' tryPoll='no'><settings frequency='44100' channels='2' format='s16'/></input>"
                        + "</audio>",
                "<audio id='1' type='jack'><output clientName='c' exactName='yes'/></audio>",
                "<input type='keyboard' bus='virtio' model='virtio-transitional'><driver ats='off'/></input>",
                "<input type='evdev'><source dev='/e' grab='all' grabToggle='scrolllock' repeat='off'/></input>",
                "<input type='passthrough' bus='virtio'><alias name='ua-i'/><source evdev='/e'/></input>",
                "<hub type='usb'><address type='usb' bus='0' port='1.2'/></hub>",
                "<redirdev bus='usb' type='tcp'><source mode='connect' host='h' service='1'/><protocol type='raw'/>"
                        + "<boot order='1'/></redirdev>",
                "<redirfilter><usbdev class='0x08' vendor='0x15E1' version='1.09' allow='yes'/><usbdev allow='no'/>"
                        + "</redirfilter>",
                "<smartcard mode='host'><address type='ccid' controller='0' slot='0'/></smartcard>",
                "<smartcard mode='host-certificates'><certificate>a</certificate><certificate>b</certificate>"
                        + "<certificate>c</certificate><database>/d</database></smartcard>",
                "<tpm model='tpm-crb'><backend type='emulator' version='2.0' persistent_state='yes' debug='2'>"
                        + "<encryption secret='6ed6b3a0-0b0a-4d5f-9f0a-2b0c6f0f9b61'/><active_pcr_banks><sha256/></active_pcr_banks>"
                        + "<source type='dir' path='/d'/></backend></tpm>",
                "<tpm model='tpm-tis'><backend type='external'><source type='unix' mode='connect' path='/s'/></backend></tpm>",
                "<rng model='virtio-non-transitional'><rate bytes='9' period='8'/><backend model='random'>/r</backend>"
                        + "<driver packed='on'/></rng>",
                "<panic model='hyperv'/>",
                "<memballoon model='virtio' autodeflate='on' freePageReporting='off'><stats period='3'/><driver ats='on'/>"
                        + "</memballoon>",
                "<vsock model='virtio'><cid auto='no' address='7'/></vsock>",
                "<shmem name='s' role='peer'><model type='ivshmem-doorbell'/><server path='/s'/>"
                        + "<msi vectors='2' ioeventfd='on'/></shmem>",
                "<iommu model='intel'><driver intremap='on' caching_mode='on' eim='on' iotlb='off' aw_bits='48'/></iommu>",
                "<crypto model='virtio' type='qemu'><backend model='lkcf' queues='2'/></crypto>",
                "<pstore backend='acpi-erst'><path>/p</path><size unit='KiB'>8</size></pstore>",
                "<filesystem type='mount' accessmode='mapped' multidevs='remap' model='virtio-transitional' fmode='0644'"
                        + " dmode='0755'><driver type='path' wrpolicy='immediate'/><source dir='/s'/><target dir='t'/>"
                        + "<readonly/></filesystem>",
                "<filesystem type='mount' accessmode='passthrough'><driver type='virtiofs' queue='8'/>"
                        + "<binary path='/b'><cache mode='none'/><sandbox mode='chroot'/></binary><source socket='/s'/>"
                        + "<target dir='t'/><boot order='1'/></filesystem>",
                "<hostdev type='usb' mode='subsystem' managed='no'><source startupPolicy='optional'>"
                        + "<vendor id='0x1234'/><product id='0xbeef'/></source><boot order='2'/></hostdev>",
            })
    void whatCanBeSaidIsWrittenAsItWasRead(String device) {
        String text = written(device);
        DomainDef again = read(text.replaceAll(".*<devices>|</devices>.*", ""));
        assertEquals(read(device).devices(), again.devices());
        assertTrue(text.contains(device) || device.startsWith("<hostdev"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<hostdev mode='subsystem' type='pci' managed='yes' display='on' ramfb='on'><source>"
                        + "<address domain='0x0000' bus='0x06' slot='0x12' function='0x5'/></source>"
                        + "<teaming type='transient' persistent='ua-b'/><rom bar='off' file='/r'/></hostdev>",
                "<hostdev mode='subsystem' type='mdev' model='vfio-pci'><source>"
                        + "<address uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>",
                "<hostdev mode='subsystem' type='scsi_host'><source protocol='vhost' wwpn='naa.5123456789abcde0'/></hostdev>",
                "<hostdev mode='subsystem' type='usb'><source><address bus='14' device='6'/></source></hostdev>",
            })
    void devicesOfTheHostAreReadBackEqual(String device) {
        DomainDef domain = read(device);
        assertEquals(
                domain.devices(),
                new DomainXmlReader().read(new DomainXmlWriter().write(domain)).devices());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "graphics|<graphics type='vnc' port='80' autoport='no'/>",
                "graphics/@type|<graphics type='desktop'/>",
                "graphics|<graphics type='vnc' socket='/a'><listen type='address'/></graphics>",
                "graphics|<graphics type='spice' port='5900' defaultMode='secure'/>",
                "graphics|<graphics type='spice'><gl enable='yes'/></graphics><graphics type='egl-headless'/>",
                "video|<video><model type='none'/></video><video><model type='vga'/></video>",
                "video|<video><model type='vga'/></video><video><model type='cirrus'/></video>",
                "video/model|<video><model type='cirrus' blob='on'/></video>",
                "sound|<sound model='ac97'><codec type='duplex'/></sound>",
                "sound|<sound model='ac97'><audio id='3'/></sound>",
                "audio|<audio id='1' type='none'/><audio id='1' type='alsa'/>",
                "audio/@path|<audio id='1' type='alsa' path='/p'/>",
                "audio/input|<audio id='1' type='alsa'><input><settings channels='2'/></input></audio>",
                "input|<input type='tablet' bus='ps2'/>",
                "input|<input type='passthrough' bus='virtio'/>",
                "input|<controller type='usb' model='none'/><input type='tablet' bus='usb'/>",
                "redirfilter/usbdev/@version|<redirfilter><usbdev version='new' allow='no'/></redirfilter>",
                "smartcard|<smartcard mode='host-certificates'><certificate>a</certificate></smartcard>",
                "tpm|<tpm model='tpm-crb'><backend type='emulator' version='1.2'/></tpm>",
                "panic|<panic model='hyperv'><address type='isa' iobase='0x505'/></panic>",
                "panic|<panic/><panic model='isa'/>",
                "vsock/cid/@address|<vsock><cid address='2'/></vsock>",
                "shmem|<shmem name='s'><model type='ivshmem-plain'/><size unit='KiB'>16</size></shmem>",
                "shmem|<shmem name='s'><model type='ivshmem-plain'/><msi/></shmem>",
                "iommu|<iommu model='intel'><driver eim='on'/></iommu>",
                "iommu|<iommu model='virtio'><address type='virtio-mmio'/></iommu>",
                "filesystem/@type|<filesystem type='ram'><source usage='1'/><target dir='t'/></filesystem>",
                "filesystem|<filesystem fmode='0600'><source dir='/s'/><target dir='t'/></filesystem>",
                "hostdev|<hostdev type='mdev' model='vfio-pci' display='on'><source><address"
                        + " uuid='53764d0e-85a0-42b4-af5c-2046b460b1dc'/></source></hostdev>",
                "hostdev|<hostdev type='scsi_host'><source protocol='vhost' wwpn='naa.5123456789abcde0'/>"
                        + "<boot order='1'/></hostdev>",
                "hostdev/source|<hostdev type='usb'><source/></hostdev>",
            })
    void whatCannotBeIsRefusedWithItsPlace(String where, String devices) {
        String message =
                assertThrows(SupervisorException.class, () -> read(devices)).getMessage();
        assertTrue(message.startsWith("XML, line 2,"), message);
        assertTrue(message.contains(" /domain/devices/" + where + ":"), message);
    }

    @Test
    void aDisplayThatDoesNotSayWhereIsOnTheLoopbackAddressOrNowhere() {
        VncGraphics vnc = (VncGraphics)
                read("<graphics type='vnc'/>").devices().graphics().get(0);
        assertEquals(new AddressListen(null), vnc.listen());
        SpiceGraphics spice = (SpiceGraphics)
                read("<graphics type='spice'/>").devices().graphics().get(0);
        assertEquals(new NoListen(), spice.listen());
    }
}
