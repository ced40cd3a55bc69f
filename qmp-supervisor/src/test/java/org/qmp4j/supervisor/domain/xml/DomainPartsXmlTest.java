package org.qmp4j.supervisor.domain.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.SupervisorException;

/** All that a domain says outside of its devices: written as it was read, or refused where it stands. */
class DomainPartsXmlTest {
    private static String domain(String inside) {
        String os = inside.contains("<os") ? "" : "<os><type arch='x86_64' machine='q35'>hvm</type></os>";
        String memory = inside.contains("<memory>") ? "" : "<memory unit='KiB'>1048576</memory>";
        String vcpu = inside.contains("<vcpu") ? "" : "<vcpu>4</vcpu>";
        return "<domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><name>a</name>" + memory
                + vcpu + os + "<features><acpi/><smm state='on'/></features>" + inside + "<devices/></domain>";
    }

    /** One element a line, without the blanks that are there for people. */
    private static String flat(String xml) {
        return xml.replaceAll(">\\s+<", "><");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<metadata><app:x xmlns:app='urn:app' app:y='1'><app:z>t</app:z></app:x></metadata>",
                "<blkiotune><weight>800</weight><device><path>/dev/sda</path><weight>500</weight></device></blkiotune>",
                "<memtune><hard_limit unit='G'>1</hard_limit></memtune>",
                "<memoryBacking><hugepages><page size='2048' unit='KiB' nodeset='0'/></hugepages><nosharepages/><locked/>"
                        + "<source type='memfd'/><access mode='shared'/><allocation mode='immediate' threads='3'/><discard/></memoryBacking>",
                "<vcpu placement='auto' cpuset='0-1,3' current='2'>4</vcpu>",
                "<vcpu placement='static' current='2'>3</vcpu><vcpus><vcpu id='0' enabled='yes' hotpluggable='no'/>"
                        + "<vcpu id='1' enabled='no' hotpluggable='yes'/><vcpu id='2' enabled='yes' hotpluggable='yes' order='2'/></vcpus>",
                "<iothreads>3</iothreads><iothreadids><iothread id='2' thread_pool_min='0' thread_pool_max='60'>"
                        + "<poll max='1' grow='2' shrink='3'/></iothread></iothreadids><defaultiothread thread_pool_max='16'/>",
                "<cputune><shares>2048</shares><quota>-1</quota><vcpupin vcpu='0' cpuset='1-4,^2'/>"
                        + "<vcpusched vcpus='0-1' scheduler='fifo' priority='1'/></cputune>",
                "<numatune><memory mode='strict' nodeset='0-3'/></numatune>",
                "<numatune><memory mode='preferred' placement='auto'/></numatune>",
                "<resource><partition>/machine</partition></resource>",
                "<throttlegroups><throttlegroup><total_bytes_sec>4000</total_bytes_sec><group_name>a</group_name></throttlegroup></throttlegroups>",
                "<sysinfo type='smbios'><bios><entry name='date'>02/29/2024</entry></bios>"
                        + "<oemStrings><entry>one</entry></oemStrings></sysinfo>",
                "<sysinfo type='fwcfg'><entry name='opt/a'>v</entry><entry name='opt/b' file='/tmp/f'/></sysinfo>",
                "<os firmware='efi'><type arch='x86_64' machine='q35'>hvm</type><firmware>"
                        + "<feature enabled='no' name='secure-boot'/></firmware><nvram format='qcow2'/></os>",
                "<os><type arch='x86_64' machine='q35'>hvm</type><loader readonly='yes' secure='yes' type='pflash'>/f</loader>"
                        + "<nvram type='file' template='/t'><source file='/v'/></nvram></os>",
                "<os><type arch='i686' machine='pc'>hvm</type><kernel>/k</kernel><initrd>/i</initrd><cmdline>a=b, c</cmdline>"
                        + "<acpi><table type='slic'>/s</table></acpi><smbios mode='emulate'/></os>",
                "<idmap><uid start='0' target='1' count='2'/></idmap>",
                "<cpu mode='custom' match='exact' check='partial'><model fallback='forbid' vendor_id='GenuineIntel'>core2duo</model>"
                        + "<vendor>Intel</vendor><topology sockets='1' dies='2' clusters='1' cores='2' threads='1'/>"
                        + "<cache level='3' mode='emulate'/><maxphysaddr mode='emulate' bits='42'/>"
                        + "<feature policy='require' name='lahf_lm'/><feature policy='disable' name='nx'/></cpu>",
                "<cpu mode='host-passthrough' check='none' migratable='off'><maxphysaddr mode='passthrough' limit='40'/></cpu>",
                "<cpu mode='maximum' check='none'/>",
                "<cpu><numa><cell id='0' cpus='0-1' memory='512' unit='KiB' memAccess='shared' discard='yes'><distances>"
                        + "<sibling id='0' value='10'/><sibling id='1' value='21'/></distances><cache level='1' associativity='direct' policy='writeback'>"
                        + "<size value='10' unit='KiB'/><line value='8' unit='B'/></cache></cell><cell id='1' cpus='2-3' memory='512' unit='KiB'/>"
                        + "<interconnects><latency initiator='0' target='0' type='access' value='5'/>"
                        + "<bandwidth initiator='0' target='0' cache='1' type='read' value='204800' unit='KiB'/></interconnects></numa></cpu>",
                "<clock offset='localtime' adjustment='reset'><timer name='rtc' track='wall' tickpolicy='catchup'><catchup slew='1'/></timer>"
                        + "<timer name='tsc' frequency='3504000000' mode='native'/><timer name='hpet' present='no'/></clock>",
                "<clock offset='variable' adjustment='-3600' basis='localtime'/>",
                "<clock offset='timezone' timezone='Europe/Prague'/>",
                "<clock offset='absolute' start='77'/>",
                "<pm><suspend-to-mem enabled='no'/><suspend-to-disk enabled='yes'/></pm>",
                "<perf><event name='cmt' enabled='yes'/></perf>",
                "<seclabel type='dynamic' model='selinux' relabel='yes'><baselabel>x</baselabel></seclabel><seclabel type='none' model='dac'/>",
                "<keywrap><cipher name='aes' state='off'/></keywrap>",
                "<launchSecurity type='sev' kernelHashes='yes'><cbitpos>47</cbitpos><policy>0x0001</policy><session>AA</session></launchSecurity>",
                "<launchSecurity type='sev-snp' authorKey='yes' vcek='no'><policy>0x00030000</policy><idAuth>AA</idAuth></launchSecurity>",
                "<qemu:commandline><qemu:arg value='-x'/><qemu:env name='A' value='b'/></qemu:commandline>"
                        + "<qemu:capabilities><qemu:add capability='a'/></qemu:capabilities><qemu:override><qemu:device alias='ua-a'><qemu:frontend>"
                        + "<qemu:property name='p' type='bool' value='true'/><qemu:property name='q' type='remove'/></qemu:frontend></qemu:device>"
                        + "</qemu:override><qemu:deprecation behavior='crash'/>"
            })
    void isWrittenAsItWasRead(String inside) {
        DomainDef def = new DomainXmlReader().read(domain(inside));
        String written = new DomainXmlWriter().write(def);
        assertTrue(flat(written).contains(inside), inside + " is not in\n" + written);
        assertEquals(def, new DomainXmlReader().read(written), written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<cpu mode='custom'/>|/domain/cpu",
                "<cpu mode='custom' migratable='on'><model>a</model></cpu>|/domain/cpu",
                "<cpu><feature policy='require' name='aes'/></cpu>|/domain/cpu",
                "<cpu><model>a</model><feature name='aes'/><feature name='aes'/></cpu>|/domain/cpu",
                "<cpu><model vendor_id='short'>a</model></cpu>|/domain/cpu/model",
                "<cpu><topology sockets='2' cores='1' threads='1'/></cpu>|/domain/cpu/topology",
                "<cpu mode='maximum'><cache level='2' mode='emulate'/></cpu>|/domain/cpu/cache",
                "<cpu><model>a</model><maxphysaddr mode='passthrough'/></cpu>|/domain/cpu/maxphysaddr",
                "<cpu mode='maximum'><maxphysaddr mode='emulate' limit='3'/></cpu>|/domain/cpu/maxphysaddr",
                "<cpu><numa><cell id='1' memory='5'/></numa></cpu>|/domain/cpu/numa/cell",
                "<cpu><numa><cell cpus='0' memory='5'/><cell cpus='0' memory='5'/></numa></cpu>|/domain/cpu/numa",
                "<cpu><numa><cell cpus='9' memory='5'/></numa></cpu>|/domain/cpu/numa",
                "<memoryBacking><hugepages/><source type='anonymous'/></memoryBacking>|/domain/memoryBacking",
                "<memoryBacking><hugepages><page size='2048' nodeset='1'/></hugepages></memoryBacking>|/domain/memoryBacking/hugepages/page",
                "<numatune><memory mode='strict' placement='static'/></numatune>|/domain/numatune/memory",
                "<numatune><memory mode='strict'/></numatune>|/domain/numatune/memory",
                "<numatune><memnode cellid='0' mode='strict' nodeset='0'/></numatune>|/domain/numatune/memnode",
                "<maxMemory slots='3'>9999999</maxMemory>|/domain/maxMemory",
                "<iothreadids><iothread id='1'/><iothread id='1'/></iothreadids>|/domain",
                "<cputune><vcpusched vcpus='0-1' scheduler='rr' priority='1'/><vcpusched vcpus='1' scheduler='rr' priority='1'/></cputune>"
                        + "|/domain/cputune/vcpusched",
                "<cputune><quota>5</quota></cputune>|/domain/cputune/quota",
                "<sysinfo type='smbios'><bios><entry name='date'>13/01/2024</entry></bios></sysinfo>|/domain/sysinfo/bios",
                "<sysinfo type='fwcfg'><entry name='opt/a'/></sysinfo>|/domain/sysinfo/entry",
                "<os firmware='bios'><type machine='q35'>hvm</type><nvram/></os>|/domain/os/nvram",
                "<os><type machine='q35'>hvm</type><loader stateless='no'>/b</loader></os>|/domain/os/loader",
                "<os><type machine='q35'>hvm</type><loader type='pflash'/></os>|/domain/os/loader",
                "<os><type machine='pc'>hvm</type><loader type='pflash' secure='yes'>/b</loader></os>|/domain/os/loader",
                "<os><type machine='q35'>hvm</type><firmware><feature enabled='yes' name='secure-boot'/></firmware></os>|/domain/os/firmware",
                "<os><type machine='q35'>hvm</type><smbios mode='sysinfo'/></os>|/domain/os/smbios",
                "<os><type machine='q35'>hvm</type><init>/sbin/init</init></os>|/domain/os/init",
                "<clock offset='absolute'/>|/domain/clock",
                "<clock offset='utc' basis='utc'/>|/domain/clock",
                "<clock><timer name='pit' tickpolicy='merge'/></clock>|/domain/clock/timer",
                "<clock><timer name='pit'/><timer name='pit'/></clock>|/domain/clock",
                "<launchSecurity type='tdx'/>|/domain/launchSecurity",
                "<vcpu>2</vcpu><vcpus><vcpu id='0' enabled='no' hotpluggable='yes'/></vcpus>|/domain/vcpus"
            })
    void isRefusedWhereItStands(String inside, String element) {
        SupervisorException refusal =
                assertThrows(SupervisorException.class, () -> new DomainXmlReader().read(domain(inside)));
        assertTrue(refusal.getMessage().startsWith("XML, line 1, "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains(", " + element + ": "), refusal.getMessage());
    }
}
