//! The members of each version, in the notation of [`super::grammar`]. Source:
//! the schemas 1.0 to 3.1 and the two development versions that the IPTC
//! publishes at <https://iptc.org/std/ninjs/>.

pub(super) const ONE: &str = "\
item !uri = uri:string type:text|audio|video|picture|graphic|composite type@2:text|audio|video|picture|graphic|composite|component mimetype:string representationtype:complete|incomplete profile:string version:string firstcreated@2:string versioncreated:string contentcreated@4:string embargoed:string pubstatus:usable|withheld|canceled urgency@1:number copyrightholder:string copyrightnotice:string usageterms@1:string ednote@2:string language:string person:[party] organisation:[organisation] place:[place] subject:[subject] event:[concept] object:[concept] infosource@2:[party] title@2:string byline:string headline:string slugline@2:string located:string charcount@2:number wordcount@2:number renditions:{rendition} associations:{item} altids@3:object trustindicator@3:[trust] $standard@3:standard genre@3:[genre] expires@4:string rightsinfo@4:rights digitalsourcetype@6:source advices@99:[advice] description_*:string body_*:string headline_*@3:string
concept = name:string rel:string scheme:string code:string
party = name:string rel:string scheme:string code:string contactinfo@5:[contact]
organisation = name:string rel:string scheme:string code:string symbols:[symbol] contactinfo@5:[contact]
symbol = ticker:string exchange:string symboltype@5:string symbol@5:string
place = name:string rel:string scheme:string code:string geometry_*@1:object contactinfo@5:[contact]
subject = name:string rel:string scheme:string code:string creator@5:string relevance@5:0..100 confidence@5:0..100
contact ~value,address = type:string role:string lang:string name:string value:string address:address
address = lines:[string] locality:string area:string postalcode:string country:string
rendition = href:string mimetype:string title:string height:number width:number sizeinbytes:number duration@2:number format@2:string
trust = scheme:string code:string title:string href:string
standard = name:string version:string schema:string
genre = name:string scheme:string code:string
rights + ~linkedrights,encodedrights = langid:string linkedrights:string encodedrights:string
source = name:string uri:string literal:string
advice = role:publish environments:[environment] importance:code lifetime:code
environment + = code:string scheme:string
code = code:string scheme:string
";

pub(super) const TWO: &str = "\
item !uri = uri:string type:text|audio|video|picture|graphic|composite|component representationtype:full|partial profile:string version:string firstcreated:string versioncreated:string contentcreated:string embargoed:string pubstatus:usable|withheld|canceled urgency:number copyrightholder:string copyrightnotice:string usageterms:string ednote:string language:string descriptions:[text] bodies:[body] headlines:[text] people:[party] organisations:[organisation] places:[place] subjects:[subject] events:[concept] objects:[concept] infosources:[infosource] title:string by:string slugline:string located:string renditions:[rendition] associations:[association] altids:[altid] trustindicators:[trust] standard:standard genres:[genre] expires@1:string rightsinfo:rights digitalsourcetype@2:source advices@99:[advice]
text !value = role:string contenttype:string value:string
body !value = role:string contenttype:string charcount:number wordcount:number value:string
concept = name:string rel:string uri:string literal:string
party = name:string rel:string uri:string literal:string contactinfo@1:[contact]
organisation = name:string rel:string uri:string literal:string symbols:[symbol] contactinfo@1:[contact]
symbol = ticker:string exchange:string symboltype@1:string symbol@1:string
place = name:string rel:string uri:string literal:string contactinfo@1:[contact] geojson:geo
subject = name:string rel:string uri:string literal:string creator@1:string relevance@1:0..100 confidence@1:0..100
infosource = name:string role:string uri:string literal:string contactinfo@1:[contact]
contact ~value,address = type:string role:string lang:string name:string value:string address:address
address = lines:[string] locality:string area:string postalcode:string country:string
rendition !name = name:string href:string contenttype:string title:string height:number width:number sizeinbytes:number duration:number format:string
altid = role:string value:string
trust = role:string title:string href:string
standard = name:string version:string schema:string
genre = name:string uri:string literal:string
rights + ~linkedrights,encodedrights = langid:string linkedrights:string encodedrights:string
source = name:string uri:string literal:string
advice = role:publish environments:[environment] importance:code lifetime:code
environment + = code:string scheme:string
code = code:string scheme:string
";

pub(super) const THREE: &str = "\
item !uri = uri:string type:text|audio|video|picture|graphic|composite|component|event|planning representationType:full|partial profile:string version:string firstCreated:string versionCreated:string contentCreated:string embargoedUntil:string pubStatus:usable|withheld|canceled urgency:1..9 copyrightHolder:string copyrightNotice:string usageTerms:string edNote:string language:string descriptions:[text] bodies:[body] headlines:[text] people:[party] organisations:[organisation] places:[place] subjects:[subject] events:[event] eventDetails:details plannedCoverage:[coverage] objects:[concept] infoSources:[infosource] title:string by:string slugline:string located:string renditions:[rendition] associations:[association] altIds:[altid] trustIndicators:[trust] standard:standard genres:[genre] expires:string rightsInfo:rights digitalSourceType@1:source
text !value = role:string contentType:string value:string
body !value = role:string contentType:string charCount:integer wordCount:integer value:string
concept = name:string rel:string uri:string literal:string
event = id:string name:string rel:string uri:string literal:string
party = name:string rel:string uri:string literal:string contactInfo:[contact]
organisation = name:string rel:string uri:string literal:string symbols:[symbol] contactInfo:[contact]
symbol = exchange:string symbolType:string symbol:string
place = name:string rel:string uri:string literal:string contactInfo:[contact] geoJSON:geo
subject = name:string rel:string uri:string literal:string creator:string relevance:0..100 confidence:0..100
infosource = name:string role:string uri:string literal:string contactInfo:[contact]
contact ~value,address = type:string role:string lang:string name:string value:string address:address
address = lines:[string] locality:string area:string postalCode:string country:string
rendition !name = name:string href:string contentType:string title:string width:integer height:integer sizeInBytes:integer duration:number format:string aspectRatio:string videoCodec:string frameRate:number poi:point transportProtocol:string scanType:progressive|interlaced bitrate:string
point = x:integer y:integer
altid = role:string value:string
trust = role:string title:string href:string
standard = name:string version:string schema:string
genre = name:string uri:string literal:string
rights ~linkedRights,encodedRights = langId:string linkedRights:string encodedRights:string
source = name:string uri:string literal:string
details = eventStatus:string plannedCoverageStatus:string dates:dates organiser:organisation
dates ~startDate,expectedStartDate ~endDate,expectedEndDate = startDate:string endDate:string expectedStartDate:date expectedEndDate:date expectedDuration:string recurrence:recurrence
recurrence = recurrenceDates:never recurrenceRules:[rule]
rule = frequency:secondly|minutely|hourly|daily|weekly|monthly|yearly interval:integer until:string count:integer
coverage = uri:string title:string pubStatus:usable|withheld|canceled type:text|audio|video|picture|graphic|composite|component|event|planning commissioned:commissioned dates:dates audiences:[audience] exclAudience:[string] edNote:string urgency:1..9 language:string itemCount:range wordCount:integer renditions:[rendition]
commissioned = by:string on:string references:[reference]
reference = name:string value:string
audience = audience:string significance:integer
range = rangeFrom:integer rangeTo:integer
";
