package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.SupervisorException;

class DiskXmlTest {
    private static final String TARGET = "<target dev='vda' bus='virtio'/>";

    private static String domain(String devices) {
        return "<domain type='qemu'><name>a</name><memory>65536</memory><iothreads>2</iothreads>"
                + "<os><type arch='x86_64' machine='pc'>hvm</type></os><devices>\n" + devices
                + "</devices></domain>";
    }

    private static String refusal(String disk) {
        SupervisorException refused =
                assertThrows(SupervisorException.class, () -> new DomainXmlReader().read(domain(disk)));
        return String.valueOf(refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<disk type='file' device='disk' model='virtio-transitional' snapshot='external'>"
                        + "<driver name='qemu' type='qcow2' cache='none' error_policy='stop' io='native' ioeventfd='on'"
                        + " event_idx='off' copy_on_read='on' discard='unmap' detect_zeroes='unmap' queues='2'"
                        + " queue_size='256' discard_no_unref='on' iommu='on' packed='off'>"
                        + "<iothreads><iothread id='1'><queue id='0'/></iothread><iothread id='2'><queue id='1'/></iothread>"
                        + "</iothreads><metadata_cache><max_size unit='KiB'>4</max_size></metadata_cache></driver>"
                        + "<source file='/a' index='3'><seclabel model='selinux' relabel='no'/>"
                        + "<slices><slice type='storage' offset='512' size='1024'/></slices>"
                        + "<encryption format='luks' engine='qemu'><secret type='passphrase' usage='a b'/></encryption>"
                        + "<dataStore type='block'><format type='raw'/><source dev='/dev/b'/></dataStore></source>"
                        + "<backingStore type='network' index='4'><format type='qcow2'/><source protocol='rbd' name='p/i'>"
                        + "<host name='h' port='1'/><snapshot name='s'/><config file='/c'/>"
                        + "<auth username='u'><secret type='ceph' uuid='0a81f5b2-8403-7b23-c8d6-21ccc2f80d6f'/></auth>"
                        + "</source><backingStore/></backingStore><geometry cyls='1' heads='2' secs='3' trans='lba'/>"
                        + "<blockio logical_block_size='512' physical_block_size='4096' discard_granularity='0'/>"
                        + "<target dev='vda' bus='virtio'/><transient/><serial>x y</serial></disk>",
                "<disk type='network' device='cdrom'><source protocol='https' name='x.iso' query='a=b'>"
                        + "<host name='h'/><cookies><cookie name='n'>v</cookie></cookies><ssl verify='no'/>"
                        + "<readahead size='512'/><timeout seconds='3'/></source><target dev='sda' bus='sata' tray='open'/></disk>",
                "<disk type='network'><source protocol='nbd' tls='yes' tlsHostname='n'><host transport='unix' socket='/s'/>"
                        + "<reconnect delay='5'/></source><target dev='vda'/></disk>",
                "<disk type='network'><source protocol='nfs' name='/e/x'><host name='h'/><identity user='+0' group='+1'/>"
                        + "</source><target dev='vda'/></disk>",
                "<disk type='network'><source protocol='ssh' name='x'><host name='h'/><identity username='u' keyfile='/k'/>"
                        + "<knownHosts path='/h'/></source><target dev='vda'/></disk>",
                "<disk type='network' device='lun' rawio='yes' sgio='filtered'><source protocol='iscsi' name='iqn.x:y/1'>"
                        + "<host name='h'/><initiator><iqn name='iqn.z'/></initiator></source><target dev='sda' bus='scsi'/></disk>",
                "<disk type='dir' device='floppy'><source dir='/d'/><target dev='fda'/></disk>",
                "<disk type='volume'><source pool='p' volume='v' mode='host' startupPolicy='optional'/><target dev='vda'/></disk>",
                "<disk type='nvme'><source type='pci' managed='no' namespace='1'>"
                        + "<address domain='0x0001' bus='0x02' slot='0x03' function='0x4'/></source><target dev='vda'/></disk>",
                "<disk type='vhostvdpa'><source dev='/dev/vhost-vdpa-0'/><target dev='vda'/></disk>",
                "<disk type='block' device='lun'><source dev='/dev/sdb'><reservations managed='no'>"
                        + "<source type='unix' path='/r' mode='client'/></reservations></source>"
                        + "<target dev='sda' bus='scsi'/><shareable/></disk>",
                "<disk type='block'><source dev='/dev/sdb'/>"
                        + "<mirror type='file' job='copy' ready='yes'><format type='raw'/><source file='/m'/></mirror>"
                        + "<target dev='sda' bus='scsi' removable='on' rotation_rate='7200'/><shareable/>"
                        + "<wwn>5000c50015ea71ac</wwn><vendor>V</vendor><product>P</product></disk>",
                "<disk type='block' device='cdrom'><target dev='sda' bus='sata'/></disk>",
            })
    void whatIsReadIsWrittenAndReadAgain(String disk) {
        DomainDef def = new DomainXmlReader().read(domain(disk));
        String written = new DomainXmlWriter().write(def);
        assertEquals(def, new DomainXmlReader().read(written), written);
    }

    @Test
    void secretsOfAnOldDefinitionAreKeptWithTheirImage() {
        DomainDef def = new DomainXmlReader()
                .read(domain("<disk type='file'><source file='/a'/>" + TARGET
                        + "<encryption format='luks'><secret type='passphrase' usage='a'/></encryption></disk>"));
        assertTrue(
                new DomainXmlWriter().write(def).contains("<secret type='passphrase' usage='a'/>"),
                new DomainXmlWriter().write(def));
        assertEquals(def, new DomainXmlReader().read(new DomainXmlWriter().write(def)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<disk type='file'><source file='/a'/><target dev='vda'/><wwn>5000c50015ea71ac</wwn></disk>|/disk/wwn: ",
                "<disk type='file'><source file='/a'/><target dev='vda'/><vendor>x</vendor></disk>|/disk/vendor: ",
                "<disk type='file'><source file='/a'/><target dev='hda' tray='open'/></disk>|/disk/target: ",
                "<disk type='file'><source file='/a'/><target dev='vda' removable='on'/></disk>|/disk/target: ",
                "<disk type='file'><driver iothread='3'/><source file='/a'/><target dev='vda'/></disk>|/disk/driver: there is no",
                "<disk type='file'><driver queues='3'/><source file='/a'/><target dev='hda'/></disk>|/disk/driver: queues",
                "<disk type='file'><driver io='native'/><source file='/a'/><target dev='vda'/></disk>|/disk/driver: io",
                "<disk type='file' device='lun'><source file='/a'/><target dev='sda' bus='scsi'/></disk>|/disk: device 'lun'",
                "<disk type='file'><driver type='qcow2'/><source file='/a'/><target dev='vda'/><shareable/></disk>|/disk/driver: ",
                "<disk type='file'><source file='/a'/><target dev='vda'/><throttlefilters><throttlefilter group='g'/></throttlefilters></disk>|/disk/throttlefilters: ",
                "<disk type='dir'><source dir='/d'/><target dev='vda'/></disk>|/disk/source: ",
                "<disk type='block'><source dev='/d'/><target dev='vda'/><transient/></disk>|/disk/transient: ",
                "<disk type='vhostuser'><source type='unix' path='/s'/><target dev='vda'/></disk>|/disk: unsupported: it needs memory",
                "<disk type='network'><source protocol='rbd' name='x'/><target dev='vda'/></disk>|/disk/source: the name",
                "<disk type='network'><source protocol='rbd' name='p/i'><host transport='unix' socket='/s'/></source><target dev='vda'/></disk>|/disk/source/host: ",
                "<disk type='file'><source file='/a'><encryption format='luks2'><secret type='passphrase' usage='a'/></encryption></source><target dev='vda'/></disk>|/disk/source/encryption: format",
                "<disk type='file'><source file='/a'><encryption format='luks' engine='librbd'><secret type='passphrase' usage='a'/></encryption></source><target dev='vda'/></disk>|/disk/source/encryption: engine",
                "<disk type='file'><source file='/a'><seclabel model='selinux' relabel='yes'/></source><target dev='vda'/></disk>|/disk/source/seclabel: ",
            })
    void whatCannotBeIsRefusedWhereItStands(String disk, String place) {
        String refusal = refusal(disk);
        assertTrue(refusal.contains("/domain/devices" + place), refusal);
    }
}
